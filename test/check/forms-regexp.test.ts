import { spawnSync } from 'node:child_process'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { reviewRegexp } from '../../src/check/rules/forms/python-regexp.js'

const test = suite('regular expressions of forms')

/** Those that Python refuses. */
const refused = [
  ...[
    '(',
    ')',
    '(a',
    'a)',
    '[a',
    '[]',
    '[^]',
    '[z-a]',
    '[\\w-.]',
    '[a-\\d]',
    '*a',
    '+',
    'a**',
    'a+*',
    'a{2}{3}',
    '^*',
    '(*)',
  ],
  ...[
    '(|*)',
    '\\',
    'a\\',
    '\\q',
    '\\p{L}',
    '\\z',
    '[\\q]',
    '\\x1',
    '\\u12',
    '\\1',
    '(\\1)',
    '(a)\\2',
    '(?<n>a)',
    '(?P<1>a)',
  ],
  ...['(?P<n>a)(?P<n>b)', 'a(?i)', '(?<=a+)b', '(?<!a{1,2})b', 'a{3,2}', '(?y:a)'],
]

/** Those that Python takes, with what browsers make of otherwise. */
const taken: readonly (readonly [pattern: string, foreign?: string])[] = [
  ['^[a-z][a-z0-9-]*$'],
  ['^(?:[A-Za-z0-9][A-Za-z0-9_.-]*)(?![\\s\\S])'],
  ['(a|b|)*c??'],
  ['[-a]'],
  ['[a-]'],
  ['[.\\w-]'],
  ['\\/\\-\\.\\_'],
  ['a{,}b', '{,}'],
  ['a{,2}', '{,2}'],
  ['a{2'],
  ['a{}'],
  ['{'],
  ['(?<=ab)c(?<!d)'],
  ['(?<=a)b+'],
  ['(a)\\1'],
  ['[]a]', '[]'],
  ['[^]a]', '[^]'],
  ['(?P<n>a)', '(?P<'],
  ['(?i)a', '(?i)'],
  ['(?i:a)', '(?i:'],
  ['(?>a)', '(?>'],
  ['a++', '++'],
  ['\\Aa\\Z', '\\A'],
  ['a\\Z', '\\Z'],
  ['\\x41\\u0041'],
  ['\\U00000041', '\\U'],
]

for (const pattern of refused) {
  test(`refused: ${pattern}`, () => assert.ok(reviewRegexp(pattern).problem))
}

for (const [pattern, foreign] of taken) {
  test(`taken: ${pattern}`, () => {
    const { problem, pythonOnly } = reviewRegexp(pattern)
    assert.is(problem, undefined)
    assert.is(pythonOnly?.part, foreign)
  })
}

test('what is rare is not judged', () => {
  for (const pattern of ['(?#note)*', '(a)?(?(1)b|c)', '(?x) a * *', '\\N{DIGIT ONE}', '\\012', '(?P=n)']) {
    assert.equal(reviewRegexp(pattern), {})
  }
})

/** Pieces that random patterns are made of. */
const pieces = [
  ...[
    'a',
    'b',
    '-',
    ']',
    '[',
    '[a',
    '[^',
    '(',
    ')',
    '(?:',
    '(?=',
    '(?<=',
    '(?P<n>',
    '|',
    '^',
    '$',
    '*',
    '+',
    '?',
    '{2}',
    '{1,',
    '}',
  ],
  ...['\\', '\\d', '\\w', '\\b', '\\1', '\\Z', '\\x41', '.', '{', ',', '2', 'é', '😀'],
]

/** The patterns of which Python's verdict is asked. */
function randomPatterns(count: number): readonly string[] {
  let state = 1
  const next = (limit: number) => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join(''),
  )
}

const script = `import json, re, sys, warnings
warnings.simplefilter('ignore')
def takes(pattern):
    try:
        re.compile(pattern)
        return True
    except re.error:
        return False
print(json.dumps([takes(pattern) for pattern in json.load(sys.stdin)]))`

const hasPython = spawnSync('/usr/bin/python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

if (hasPython) {
  test('Python agrees', () => {
    const patterns = [...refused, ...taken.map(([pattern]) => pattern), ...randomPatterns(20_000)]
    const { stdout } = spawnSync('/usr/bin/python3', ['-c', script], {
      input: JSON.stringify(patterns),
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    const verdicts: unknown = JSON.parse(stdout)
    assert.ok(Array.isArray(verdicts))
    const judged = patterns.map((pattern, index) => ({
      pattern,
      refused: reviewRegexp(pattern).problem !== undefined,
      taken: verdicts[index] === true,
    }))
    assert.equal(
      judged.filter(({ refused, taken }) => refused && taken).map(({ pattern }) => pattern),
      [],
    )
    // All but those that are too rare to be read
    const bad = judged.filter(({ taken }) => !taken)
    assert.ok(bad.filter(({ refused }) => refused).length > bad.length * 0.95)
  })
}

test.run()
