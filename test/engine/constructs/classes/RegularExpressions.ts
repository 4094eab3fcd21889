import { caught, MuranoObject, toInteger } from 'vetro'
import type { Cases } from '../../cases.js'

/** Patterns that Python reads otherwise unless they are spelt out. */
export class RegularExpressions extends MuranoObject {
  regex(s: string) {
    return [
      /^a.b$/.test(s),
      /\W/.test(s),
      /\D/.test(s),
      /\S/.test(s),
      /\bfoo\b/.test(s),
      /^\s+$/.test(s),
      /[^\d]/.test(s),
      /x{2,}/.test(s),
      /(a|b)+c?/.test(s),
      /[\w-]+@/.test(s),
      /^$/.test(s),
      /\./.test(s),
      /[.]/.test(s),
      /a\/b/.test(s),
      /é/.test(s),
      /[à-ü]/.test(s),
      /^.{2}$/.test(s),
      /\t/.test(s),
    ]
  }

  unicode() {
    return [
      'ÄÖß'.toLowerCase(),
      'äöß'.toUpperCase(),
      'İ'.length,
      'a\u0301'.length,
      'ﬁ'.toUpperCase(),
      'ΑΣ'.toLowerCase(),
      '\u00a0x\u00a0'.trim(),
      '\u3000x'.trim(),
      'x\u2028'.trim(),
    ]
  }

  intFails(s: string) {
    try {
      return [toInteger(s)]
    } catch (e) {
      return [caught(e).name]
    }
  }

  ints() {
    return [toInteger('12'), toInteger(' -3 '), toInteger('007')]
  }

  multi() {
    return `line1
line2	tab "q" 'a' \`b\` \\ \u0000 end`
  }
}

export const cases: Cases<RegularExpressions> = {
  regex: [
    ['a\rb'],
    ['foo bar'],
    ['éfoo'],
    ['\u00a0'],
    ['a\nb'],
    [''],
    ['x@y'],
    ['xx'],
    ['٣'],
    ['a/b'],
    ['\ufeff'],
    ['a\u2028b'],
  ],
  unicode: [[]],
  intFails: [['x'], [''], ['1.5'], ['1_000'], ['+5']],
  ints: [[]],
  multi: [[]],
}
