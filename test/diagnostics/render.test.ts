import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Diagnostic } from '../../src/diagnostics/index.js'
import { ansiColours, chooseColours, noColours } from '../../src/diagnostics/render/colours.js'
import { jsonReport } from '../../src/diagnostics/render/json.js'
import { renderDiagnostic, renderDiagnostics, renderEach } from '../../src/diagnostics/render/pretty.js'
import { createLocator } from '../../src/diagnostics/render/sources.js'

const source = 'const a = 1\n\tvar b = 2\r\nlast'
const locate = createLocator((file) => (file === '/work/a.ts' ? source : undefined))
const options = { locate, directory: '/work', width: 80 }

function spanOf(text: string) {
  return { file: '/work/a.ts', start: source.indexOf(text), end: source.indexOf(text) + text.length }
}

const found: Diagnostic = {
  code: 'V1001',
  severity: 'error',
  message: '`var` has function scope.',
  suggestion: 'Use `const` or `let`.',
  span: spanOf('var'),
}

const test = suite('rendering diagnostics')

test('people see the place, the line with a caret, and the suggestion', () => {
  assert.is(
    renderDiagnostic(found, options),
    [
      'a.ts:2:2 - error V1001: `var` has function scope.',
      '  2 |   var b = 2',
      '    |   ^^^',
      '  Use `const` or `let`.',
      '',
    ].join('\n'),
  )
})

test('related places follow with their own lines', () => {
  const related = [{ message: 'declared here', span: spanOf('last') }]
  assert.match(renderDiagnostic({ ...found, related }, options), '  a.ts:3:1 - declared here\n  3 | last\n    | ^^^^\n')
})

test('a span over several lines is marked to the end of the first', () => {
  const span = { file: '/work/a.ts', start: source.indexOf('1'), end: source.length }
  assert.match(renderDiagnostic({ ...found, span }, options), '  1 | const a = 1\n    |           ^\n')
})

test('an empty span still gets a caret', () => {
  const span = { file: '/work/a.ts', start: source.length, end: source.length }
  assert.match(renderDiagnostic({ ...found, span }, options), '  3 | last\n    |     ^\n')
})

test('a long line is cut around the mark', () => {
  const long = `${'a'.repeat(100)}MARK${'b'.repeat(100)}`
  const span = { file: '/work/a.ts', start: 100, end: 104 }
  const [, line = '', carets = ''] = renderDiagnostic(
    { ...found, span },
    { ...options, locate: createLocator(() => long), width: 40 },
  ).split('\n')
  assert.ok(line.length <= 40)
  assert.match(line, /\| …a+MARKb+…$/)
  assert.is(carets.indexOf('^'), line.indexOf('MARK'))
})

test('control characters of a source do not reach the terminal', () => {
  const span = { file: '/work/a.ts', start: 1, end: 2 }
  assert.not.match(
    renderDiagnostic({ ...found, span }, { ...options, locate: createLocator(() => '\u001b[2Jx') }),
    '\u001b',
  )
})

test('neither do those of a file name', () => {
  const span = { file: '/work/a\u001b[2J', start: 0, end: 0 }
  assert.match(renderDiagnostic({ ...found, span }, options), /^a\?\[2J - error/)
})

test('a file that cannot be read is named all the same', () => {
  const text = renderDiagnostic({ ...found, span: { file: '/work/gone.ts', start: 5, end: 9 } }, options)
  assert.is(text.split('\n')[0], 'gone.ts - error V1001: `var` has function scope.')
})

test('a file elsewhere is shown with its absolute path', () => {
  const text = renderDiagnostic(found, { ...options, directory: '/work/deeper' })
  assert.match(text, /^\/work\/a\.ts:2:2 /)
})

test('totals come last, and nothing at all is shown without diagnostics', () => {
  const warning: Diagnostic = { ...found, severity: 'warning' }
  assert.match(renderDiagnostics([found, warning, warning], options), /\n\n1 error, 2 warnings\n$/)
  assert.match(renderDiagnostics([found], options), /\n\n1 error\n$/)
  assert.is(renderDiagnostics([], options), '')
})

test('without totals they stand alone', () => {
  assert.is(
    renderEach([found, found], options),
    `${renderDiagnostic(found, options)}\n${renderDiagnostic(found, options)}`,
  )
})

test('lines and columns are found at any place in a text with any line breaks', () => {
  const text = 'ab\r\nc\rd\n\u2028e'
  const within = createLocator(() => text)
  const places = [...text, ''].map((_, offset) => {
    const located = within({ file: 'a', start: offset, end: offset })
    return `${located?.start.line}:${located?.start.column} ${located?.lineText}`
  })
  assert.equal(places, [
    '1:1 ab',
    '1:2 ab',
    '1:3 ab',
    '1:3 ab',
    '2:1 c',
    '2:2 c',
    '3:1 d',
    '3:2 d',
    '4:1 ',
    '5:1 e',
    '5:2 e',
  ])
})

test('machines are told where codes are explained, but for those of others', () => {
  const docs = (code: string) => jsonReport([{ ...found, code }], locate, '/work').diagnostics[0]?.docs
  assert.equal(['V1001', 'M1001', 'TS2322'].map(docs), ['docs/diagnostics.md', 'docs/check-codes.md#m1001', null])
})

test('FORCE_COLOR decides before NO_COLOR, and NO_COLOR before the terminal', () => {
  assert.is(chooseColours({}, true), ansiColours)
  assert.is(chooseColours({}, false), noColours)
  assert.is(chooseColours({ NO_COLOR: '1' }, true), noColours)
  assert.is(chooseColours({ NO_COLOR: '' }, true), ansiColours)
  assert.is(chooseColours({ FORCE_COLOR: '1', NO_COLOR: '1' }, false), ansiColours)
  assert.is(chooseColours({ FORCE_COLOR: '0' }, true), noColours)
})

test('machines get ranges with lines, columns and offsets', () => {
  const warning: Diagnostic = { code: 'V4009', severity: 'warning', message: 'Unused.' }
  const related = [{ message: 'declared here', span: spanOf('last') }]
  assert.equal(jsonReport([{ ...found, related }, warning], locate, '/work'), {
    format_version: 1,
    valid: false,
    error_count: 1,
    warning_count: 1,
    diagnostics: [
      {
        code: 'V1001',
        severity: 'error',
        message: '`var` has function scope.',
        suggestion: 'Use `const` or `let`.',
        docs: 'docs/diagnostics.md',
        file: 'a.ts',
        range: { start: { line: 2, column: 2, offset: 13 }, end: { line: 2, column: 5, offset: 16 } },
        related: [
          {
            message: 'declared here',
            file: 'a.ts',
            range: { start: { line: 3, column: 1, offset: 24 }, end: { line: 3, column: 5, offset: 28 } },
          },
        ],
      },
      {
        code: 'V4009',
        severity: 'warning',
        message: 'Unused.',
        suggestion: null,
        docs: 'docs/diagnostics.md',
        file: null,
        range: null,
        related: [],
      },
    ],
  })
})

test('warnings alone leave a report valid', () => {
  assert.is(jsonReport([{ ...found, severity: 'warning' }], locate, '/work').valid, true)
})

test.run()
