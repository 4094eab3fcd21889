import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import { type Oracle, startOracle } from '../harness/engine.js'
import { classCases } from './class-cases.js'
import { contractCases } from './contract-cases.js'
import { errors } from './kinds.js'
import { header, others } from './sample.js'

const test = suiteWith(['engine'], 'class files in the real engine')

const folder = mkdtempSync(join(tmpdir(), 'vetro-classes-'))
let oracle: Oracle
test.before(async () => {
  oracle = await startOracle()
})
test.after(async () => {
  await oracle.close()
  rmSync(folder, { recursive: true })
})

/** What only fails when somebody calls the method, reads the property, asks for the metadata or gives a value. */
const later = ['M2112', 'M2309', 'M2311', 'M2312', 'M3012', 'M3016', 'M3110']

/** The same, where the code does not tell. */
const laterBodies: readonly RegExp[] = [/Meta: .*a-b/, /\{a: \[\$\.float|\[\['\$\.int|\{\$\.text|Usage: Static/]

/** What only the engine finds out, and what its own classes need that a test does not give. */
const unforeseen: readonly RegExp[] = [/Usage: Meta\nExtends: Note/, /matches/, /template/, /coalesce/]

interface Sample {
  readonly body: string
  readonly codes: readonly string[]
  /** Whether a class without findings has to work without being given values. */
  readonly isWhole: boolean
}

const samples: readonly Sample[] = [
  ...classCases.flatMap(({ cases, options }) =>
    options === undefined
      ? cases.map(([body, ...findings]) => ({ body, codes: codesOf(findings), isWhole: true }))
      : [],
  ),
  ...contractCases.flatMap(({ name, cases, bodyOf }) =>
    cases.map(([text, ...findings]) => {
      const isWhole = name === 'defaults' || name === 'what defaults read'
      return { body: bodyOf(text), codes: name === 'arguments' ? [] : codesOf(findings), isWhole }
    }),
  ),
]

function codesOf(findings: readonly string[]): readonly string[] {
  return findings.map((finding) => finding.slice(0, 5))
}

test('of a class that has errors no object can be made, and of all others one can', async () => {
  mkdirSync(join(folder, 'Classes'))
  const beside = ['Friend', 'Stranger', 'Left', 'Right', 'Note', 'Notes']
  const listed = [
    ...beside.map((name) => `  com.example.${name}: Others.yaml\n`),
    ...samples.map((_, index) => `  com.example.Sample${index}: ${index}.yaml\n`),
  ]
  const manifest = `Type: Library\nFormat: 1.4\nFullName: com.example.Sample\nClasses:\n${listed.join('')}`
  writeFileSync(join(folder, 'manifest.yaml'), manifest)
  writeFileSync(join(folder, 'Classes/Others.yaml'), others)
  for (const [index, { body }] of samples.entries()) {
    const text = `${header}Name: Sample\n${body}\n`.replaceAll('Sample', `Sample${index}`)
    writeFileSync(join(folder, `Classes/${index}.yaml`), text)
  }
  const withoutFailure: string[] = []
  const withFailure: string[] = []
  for (const [index, { body, codes, isWhole }] of samples.entries()) {
    const type = `com.example.Sample${index}`
    const call = { packages: [folder], class: type, properties: { name: 'a' }, method: 'getAttr', arguments: ['x'] }
    const failure = await oracle.call(call).then(
      ({ error }) => error?.message,
      (error) => String(error),
    )
    const isToFail =
      codes.some((code) => errors.has(code)) &&
      !codes.some((code) => later.includes(code)) &&
      !laterBodies.some((pattern) => pattern.test(body))
    if (isToFail && failure === undefined) withoutFailure.push(body)
    const isToWork = isWhole && codes.length === 0 && !unforeseen.some((pattern) => pattern.test(body))
    if (isToWork && failure !== undefined) withFailure.push(`${body}: ${failure}`)
  }
  assert.equal(withoutFailure, [])
  assert.equal(withFailure, [])
})

test.run()
