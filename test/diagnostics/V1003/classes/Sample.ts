import { type Int, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  text(number: Int): string {
    let text = ''
    switch (number) {
      case 1:
      // ^ V1003
        text = 'one'
      case 2:
        text = text + 'two'
        break
      case 3:
      // ^ V1003
        if (text === '') break
        text = 'three'
        break
      case 4:
      case 5:
        text = 'more'
    }
    return text
  }
}
