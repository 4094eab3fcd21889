import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  one: string = '\ud83d\ude00 😀'
  two: string = '\ud83d'
  // ^ V1229

  method(name: string) {
    return `${name} \ude00`
    // ^ V1229
  }
}
