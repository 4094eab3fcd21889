import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CheckResult } from '../../src/check/result.js'
import { readSelection } from '../../src/cli/check/codes.js'
import { type CheckFormat, printFindings } from '../../src/cli/check/report.js'
import { UsageError } from '../../src/cli/exit-codes.js'
import type { Diagnostic } from '../../src/diagnostics/index.js'

const text = 'Name: A\nName: B\n'
const found: Diagnostic = {
  code: 'M1008',
  severity: 'warning',
  message: 'Twice.',
  suggestion: 'Remove one.',
  span: { file: '/work/shop/Classes/A.yaml', start: 8, end: 12 },
}
const inZip: Diagnostic = {
  code: 'M1011',
  severity: 'error',
  message: 'No text.',
  span: { file: '/work/a.zip/UI/ui.yaml', start: 0, end: 0 },
}
const result: CheckResult = {
  diagnostics: [found, inZip],
  read: (file) => (file === found.span?.file ? text : undefined),
  archives: new Set(['/work/a.zip']),
  packages: 2,
  notes: ['`bash` is not installed.'],
}

function printed(each: CheckResult, format: CheckFormat = {}, environment = {}, isTTY = false) {
  const output: string[] = []
  const progress: string[] = []
  printFindings(each, format, {
    directory: '/work',
    environment,
    output: { write: (part) => output.push(part), isTTY, columns: 40 },
    progress: { write: (part) => progress.push(part) },
  })
  return { output: output.join(''), progress: progress.join('') }
}

const test = suite('what vetro check prints')

test('findings on standard output, notes and a summary on standard error', () => {
  const { output, progress } = printed(result)
  assert.is(
    output,
    [
      'shop/Classes/A.yaml:2:1 - warning M1008: Twice.',
      '  2 | Name: B',
      '    | ^^^^',
      '  Remove one.',
      '',
      'a.zip/UI/ui.yaml - error M1011: No text.',
      '',
      '',
    ].join('\n'),
  )
  assert.match(
    progress,
    /^note: `bash` is not installed\.\n2 packages checked: 1 error, 1 warning; \S+\/docs\/check-codes\.md tells about each code\n$/,
  )
})

test('nothing but a summary if nothing was found', () => {
  assert.equal(printed({ ...result, diagnostics: [], packages: 1, notes: [] }), {
    output: '',
    progress: '1 package checked: nothing found\n',
  })
})

test('colours on a terminal', () => {
  assert.match(printed(result, {}, {}, true).output, '\u001b[33mwarning\u001b[39m')
  assert.not.match(printed(result, {}, { NO_COLOR: '1' }, true).output, '\u001b')
})

test('--json: one document with all, nothing on standard error', () => {
  const { output, progress } = printed(result, { json: true })
  assert.is(progress, '')
  const { diagnostics, ...rest } = JSON.parse(output)
  assert.equal(rest, {
    format_version: 1,
    valid: false,
    error_count: 1,
    warning_count: 1,
    package_count: 2,
    notes: ['`bash` is not installed.'],
  })
  assert.equal(diagnostics[0], {
    code: 'M1008',
    severity: 'warning',
    message: 'Twice.',
    suggestion: 'Remove one.',
    docs: 'docs/check-codes.md#m1008',
    file: 'shop/Classes/A.yaml',
    range: { start: { line: 2, column: 1, offset: 8 }, end: { line: 2, column: 5, offset: 12 } },
    related: [],
  })
})

test('--sarif: a log, nothing on standard error', () => {
  const { output, progress } = printed(result, { sarif: true })
  assert.is(progress, '')
  const [run] = JSON.parse(output).runs
  assert.equal(
    run.results.map(({ ruleId }: { ruleId: string }) => ruleId),
    ['M1008', 'M1011'],
  )
  assert.match(run.tool.driver.semanticVersion, /^\d+\.\d+\.\d+/)
  assert.is(run.invocations[0].toolExecutionNotifications[0].message.text, '`bash` is not installed.')
})

test('--github: commands, the summary on standard error; paths are those in the repository', () => {
  const { output, progress } = printed(result, { github: true })
  assert.match(output, /^::warning file=shop\/Classes\/A\.yaml,line=2,.*\n::error file=a\.zip,.*\n$/)
  assert.match(progress, '2 packages checked: 1 error, 1 warning')
  const fromAbove = printed(result, { github: true }, { GITHUB_WORKSPACE: '/' }).output
  assert.match(fromAbove, '::warning file=work/shop/Classes/A.yaml,')
})

test('codes are chosen by their beginnings, and those to be ignored win', () => {
  const chosen = readSelection(['M10, M11', 'M4001'], ['M1008'])
  assert.equal(['M1001', 'M1008', 'M1101', 'M4001', 'M4002', 'M5001'].filter(chosen), ['M1001', 'M1101', 'M4001'])
  assert.ok(['M1001', 'M7001'].every(readSelection([], [])))
})

for (const wrong of ['M9', 'V1001', 'm1001', 'M10011', '1001', '', 'M10,,M11', 'M10,']) {
  test(`there is no code "${wrong}"`, () => {
    const isUsageError = (error: unknown) => error instanceof UsageError
    assert.throws(() => readSelection([wrong], []), isUsageError)
    assert.throws(() => readSelection([], [wrong]), isUsageError)
  })
}

test.run()
