import { MuranoObject } from 'vetro'

const logged = (_method: () => void, _context: ClassMethodDecoratorContext) => {}

export class Sample extends MuranoObject {
  @logged
  // ^ V1109
  start(): void {}
}
