import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  greet(name: string = 'you', mark?: string): string {
    return `${name}${mark ?? ''}`
  }

  greetAll(names: Record<string, string>): string[] {
    return [
      this.greet(names.first),
      // ^ V1231
      this.greet(names.first ?? 'nobody'),
      this.greet(undefined, names.mark),
    ]
  }
}
