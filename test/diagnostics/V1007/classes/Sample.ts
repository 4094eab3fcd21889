import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  async later(): Promise<void> {
  // ^ V1007
  }
}
