import { base64decode, base64encode, type Int, MuranoObject } from 'vetro'
import type { Cases } from '../../cases.js'

export class Texts extends MuranoObject {
  joined(a: string, n: Int, flag: boolean, maybe: string | null) {
    return `a=${a}, n=${n} flag=${flag}: ${maybe}!`
  }

  hostile() {
    return [
      'a: b',
      'a #b',
      "it's",
      '"quoted"',
      'back\\slash',
      'new\nline',
      'tab\t',
      '$this',
      '{{x}}',
      'é€',
      ':',
      '#',
      ' ',
      '',
      'yes',
      '0775',
      '12:30',
      '- a',
      '=',
      '<<',
    ]
  }

  shapes(text: string) {
    return [text.toUpperCase(), text.toLowerCase(), text.trim(), text.trimStart(), text.trimEnd()]
  }

  searches(text: string, part: string) {
    return [text.includes(part), text.startsWith(part), text.endsWith(part), text.indexOf(part), text.lastIndexOf(part)]
  }

  parts(text: string) {
    return [text.split(','), text.split(', ').length, text.length]
  }

  replaced(text: string) {
    return [
      text.replaceAll('a', 'b'),
      text.replace('a', 'X'),
      text.replaceAll('.', '-'),
      text.replaceAll('.', ',').split(','),
    ]
  }

  sliced(text: string, from: Int, to: Int) {
    return [text.slice(from), text.slice(from, to), text.substring(1, 3), text.slice(2, 1)]
  }

  repeated(text: string, count: Int) {
    return text.repeat(count).concat('!', '?')
  }

  order(a: string, b: string) {
    return [a < b, a > b, a === b]
  }

  matches(text: string) {
    return [/^[a-z][a-z0-9-]*$/.test(text), /\d+/.test(text), /a.c/.test(text), /^(www\.)?example\.com$/.test(text)]
  }

  converted(n: Int, flag: boolean) {
    return String(n) + String(flag)
  }

  encoded(text: string) {
    return [base64encode(text), base64decode(base64encode(text))]
  }
}

export const cases: Cases<Texts> = {
  joined: [
    ['x', 3, true, null],
    ['', -1, false, 'y'],
    ["q'q", 0, true, 'a: #b'],
  ],
  hostile: [[]],
  shapes: [['  Ab C '], ['']],
  searches: [
    ['banana', 'an'],
    ['banana', 'x'],
    ['', 'a'],
    ['a', 'a'],
  ],
  parts: [['a,b, c'], ['']],
  replaced: [['a.b.a'], ['']],
  sliced: [
    ['abcdef', 1, 4],
    ['ab', 5, 9],
    ['', 0, 0],
  ],
  repeated: [
    ['ab', 3],
    ['x', 0],
  ],
  order: [
    ['a', 'b'],
    ['B', 'a'],
    ['same', 'same'],
  ],
  matches: [['abc-1'], ['example.com'], ['Abc\n'], ['']],
  converted: [
    [5, true],
    [-5, false],
  ],
  encoded: [['héllo'], ['']],
}
