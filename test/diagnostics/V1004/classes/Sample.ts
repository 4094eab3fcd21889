import { MuranoError, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  plain(): void {
    throw new Error('No')
    // ^ V1004
  }

  text(): void {
    throw 'No'
    // ^ V1004
  }

  changingName(name: string): void {
    throw new MuranoError(name, 'No')
    // ^ V1004
  }

  rethrown(): void {
    try {
      this.plain()
    } catch (error) {
      throw error
    }
  }
}
