import { MuranoObject, action } from 'vetro'

export class Sample extends MuranoObject {
  @action
  private restart(): void {}
  // ^ V1108
}
