import type { Random } from '../../mistakes/mutate.js'

const pieces: readonly string[] = [
  ...[
    ':',
    ': ',
    '- ',
    '\t',
    ' ',
    '\n',
    '\n  ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '? ',
  ],
  ...[
    '&a ',
    '*a',
    '&b ',
    '*b',
    '!x ',
    '!yaql ',
    '!!str ',
    '!!int ',
    '!!map ',
    '!e!x ',
    '<<',
    '<<: ',
    '=',
    '- =',
    '---\n',
    '...\n',
  ],
  ...['%YAML 1.1\n---\n', '\\', '\\x4', '\r', '\x85', '\u2028', '|2\n', '>-\n', '|+\n', ' \t', '😀', '\x07'],
  ...['0', '1:2', '~', '2001-02-30', '0b_', '0x', '.5', '1e3', 'a', 'b ', 'x:', 'k: v', '- z'],
]

/** A few lines of a text, with up to three changes. */
export function mutated(text: string, random: Random): string {
  const below = (limit: number) => Math.floor(random() * limit)
  const lines = text.split('\n')
  const from = below(lines.length)
  const part = lines.slice(from, from + 3 + below(12))
  const indent = Math.min(...part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  let changed = `${part.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n')}\n`
  for (let count = below(4); count > 0; count -= 1) {
    const at = below(changed.length + 1)
    const removed = random() < 0.5 ? 0 : 1
    const piece = random() < 0.7 ? (pieces[below(pieces.length)] ?? '') : ''
    changed = changed.slice(0, at) + piece + changed.slice(at + removed)
  }
  return changed
}

/** Pieces in any order. */
export function soup(random: Random): string {
  const length = 1 + Math.floor(random() * 14)
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('')
}
