import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  parts(text: string, separator: string): string[] {
    return text.split(separator)
    // ^ V1219
  }

  replaced(text: string): string {
    return text.replaceAll('a', '$&')
    // ^ V1219
  }

  again(name: string): void {
    this.forget(name)
    // ^ V1219
  }
}
