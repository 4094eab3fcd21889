import { readFileSync } from 'node:fs'

/**
 * Texts that are easy to get wrong, right ones and wrong ones: one a line in odd-texts.txt, where ⏎ stands for a line
 * break, and here those that an editor would damage.
 */
export const oddTexts: readonly string[] = [
  ...readFileSync(new URL('odd-texts.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('⏎', '\n')),
  '',
  ' ',
  '\f',
  "'\u2028\ufeff\u0085'",
]
