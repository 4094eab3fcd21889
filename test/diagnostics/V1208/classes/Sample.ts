import { MuranoObject } from 'vetro'

const created = 'a'.repeat(3)

export class Sample extends MuranoObject {
  text(): string {
    return created
    // ^ V1208
  }
}
