import { MuranoObject } from 'vetro'

const logged = (_method: () => void, _context: ClassMethodDecoratorContext) => {}

const sealed = (_class: abstract new () => object, _context: ClassDecoratorContext) => {}

@sealed
// ^ V1109
export class Sample extends MuranoObject {
  @logged
  // ^ V1109
  start(): void {}
}
