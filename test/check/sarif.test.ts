import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Diagnostic } from '../../src/diagnostics/index.js'
import { type SarifOptions, sarifLog } from '../../src/diagnostics/render/sarif.js'
import { kinds } from './kinds.js'
import { files, findingAt, inFolder, inZip, spanOf } from './reports.js'

const options: SarifOptions = {
  ...files,
  version: '1.2.3',
  kinds,
  notes: ['A note.'],
}

/** The parts of a log that tests look at. */
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
      readonly results: readonly Result[]
    },
  ]
}

interface Result {
  readonly ruleIndex: number
  readonly message: { readonly text: string }
  readonly locations: readonly Location[]
  readonly relatedLocations: readonly Location[]
  readonly partialFingerprints: Readonly<Record<string, string>>
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: unknown }
}

const logOf = (...findings: Diagnostic[]): Log => JSON.parse(JSON.stringify(sarifLog(findings, options)))
const resultsOf = (...findings: Diagnostic[]) => logOf(...findings).runs[0].results
const places = (result: Result | undefined) => result?.locations.map(({ physicalLocation }) => physicalLocation)

const related = [{ message: 'It stands here, too.', span: spanOf(inFolder, 'Name') }]
const odd: readonly Diagnostic[] = [
  findingAt(inFolder, '$x', { related, suggestion: 'Remove one.', severity: 'error' }),
  findingAt(inFolder, '$x\nlast'),
  findingAt(inZip, '$x', { related: [{ message: 'It stands here, too.', span: spanOf(inZip, 'Name') }] }),
  findingAt('/work/logo.png', ''),
  findingAt('/else where/logo.png', ''),
  { code: 'M1011', severity: 'error', message: 'No text.' },
  { code: 'M9999', severity: 'warning', message: 'Of no known kind.' },
]

const test = suite('logs in SARIF')

test('match the schema of SARIF 2.1.0, with findings of all kinds and without any', () => {
  const schema = createRequire(import.meta.url)
    .resolve('@microsoft/jest-sarif')
    .replace(/index\.js$/, '')
  // It is of draft 4, whose words mean the same in later ones, but for `id`
  const {
    $schema: _draft,
    id: _id,
    ...words
  } = JSON.parse(readFileSync(`${schema}schemas/sarif-2.1.0-rtm.5.json`, 'utf8'))
  const validate = new Ajv({ allErrors: true, strict: false, logger: false, unicodeRegExp: false }).compile(words)
  for (const findings of [odd, []]) {
    validate(logOf(...findings))
    assert.equal(validate.errors ?? [], [])
  }
  const [first] = JSON.parse(JSON.stringify(sarifLog(odd, options))).runs
  assert.not(validate({ version: '2.1.0', runs: [{ ...first, results: [{ message: 1 }] }] }))
})

test('tell of each code that was found, once, and results say which it is', () => {
  const { tool, results } = logOf(...odd).runs[0]
  assert.equal(
    tool.driver.rules.map(({ id }) => id),
    ['M1008', 'M1011', 'M9999'],
  )
  assert.equal(
    results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id),
    odd.map(({ code }) => code),
  )
  assert.equal(tool.driver.rules[0], {
    id: 'M1008',
    shortDescription: { text: 'The key `{key}` is in this map already, and only the last one counts.' },
    fullDescription: { text: 'The key `{key}` is in this map already, and only the last one counts.' },
    help: { text: 'Remove one of them. More in docs/check-codes.md#m1008 of Vetro.' },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['murano'], 'problem.severity': 'warning' },
  })
})

test('have paths as URIs below the folder of the repository, and places with lines and columns', () => {
  const [found] = resultsOf(findingAt(inFolder, '$x', { related, suggestion: 'Remove one.' }))
  assert.is(found?.message.text, 'Twice. Remove one.')
  assert.equal(places(found), [
    {
      artifactLocation: { uri: 'my%20package%2C%2050%25/Classes/A.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 10 },
    },
  ])
  assert.equal(found?.relatedLocations[0]?.physicalLocation.region, {
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 5,
  })
})

test('have whole URIs for files elsewhere', () => {
  const [found] = resultsOf(findingAt('/else where/#1.png', ''))
  assert.equal(places(found)?.[0]?.artifactLocation, { uri: 'file:///else%20where/%231.png' })
})

test('have the zip as the place of what is in it, with the place in it in the message', () => {
  const [found] = resultsOf(findingAt(inZip, '$x'))
  assert.is(found?.message.text, 'Classes/A.yaml:2:7: Twice.')
  assert.equal(places(found), [
    {
      artifactLocation: { uri: 'out/a.zip', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    },
  ])
})

test('tell findings apart in a way that lines above them do not change', () => {
  const print = (...findings: Diagnostic[]) => resultsOf(...findings).map((result) => result.partialFingerprints)
  const [first, second] = print(findingAt(inFolder, '$x'), findingAt(inFolder, '$x'))
  assert.not.equal(first, second)
  const moved = { ...options, locate: () => ({ ...position, lineText: 'Body: $x  ' }) }
  const position = { start: { line: 9, column: 1 }, end: { line: 9, column: 2 } }
  const log: Log = JSON.parse(JSON.stringify(sarifLog([findingAt(inFolder, '$x')], moved)))
  assert.equal(log.runs[0].results[0]?.partialFingerprints, first)
  assert.equal(Object.keys(first ?? {}), ['vetroFinding/v1'])
  // GitHub makes its own of the text of a file; a zip has none
  assert.equal(Object.keys(print(findingAt(inZip, '$x'))[0] ?? {}), ['vetroFinding/v1', 'primaryLocationLineHash'])
})

test.run()
