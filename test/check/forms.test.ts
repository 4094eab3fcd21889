import { readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkForms, formWithField, formWithModel } from './form.js'
import { definitions, type FormCase, fields, models, objects } from './form-cases.js'

/** Adds tests for forms of one kind, which are checked in one go. */
function testAll(name: string, cases: readonly FormCase[], formOf: (text: string) => string): void {
  const test = suite(`forms: ${name}`)
  let found: readonly (readonly string[])[] = []
  test.before(async () => {
    found = await checkForms(cases.map(([text]) => formOf(text)))
  })
  for (const [index, [text, findings]] of cases.entries()) test(text, () => assert.equal(found[index], findings))
  test.run()
}

testAll('steps', definitions, (text) => text)
testAll('fields', fields, formWithField)
testAll('expressions', models, formWithModel)
testAll('objects', objects, formWithModel)

const test = suite('forms as a whole')

const unused = `Version: '2.3'
Application: {'?': {type: com.example.Shop}, any: $.s.used}
Forms:
  - s:
      fields:
        - {name: used, type: string, label: Used, initial: a}
        - {name: idle, type: string, label: Idle, initial: a}
        - {name: shown, type: string, label: Shown, required: false, hidden: true, description: See here}
        - {name: license, type: string, label: License, required: false, description: MIT}
        - {name: mentioned, type: string, label: Mentioned, initial: a}
        - {name: checked, type: string, label: Checked, initial: a}
      validators:
        - expr: $.s.checked != b
          message: Not $.s.mentioned
`

test('a field that nothing reads', async () => {
  const others = unused.replace('any: $.s.used}', "any: $.s.used, other: 'see $.s.mentioned here'}")
  assert.equal(await checkForms([others]), [['M6051 idle']])
})

test('where something else is wrong, it may be why nothing reads a field', async () => {
  assert.equal(await checkForms([unused.replace('$.s.used', '$.s.usde')]), [['M6073 usde']])
})

test('whoever reads a step as a whole, or all of them, reads its fields', async () => {
  const whole = unused.replace('$.s.used', '$.s')
  const all = unused.replace('$.s.used', '$')
  const computed = unused.replace('$.s.used', '$.s.get(idle) + $.s.get(mentioned)')
  assert.equal(await checkForms([whole, all, computed]), [[], [], []])
})

test('forms that are fine', async () => {
  const names = ['cluster', 'expressions', 'fields', 'web']
  const texts = names.map((name) =>
    readFileSync(new URL(`../forms/samples/${name}/_expected/ui.yaml`, import.meta.url), 'utf8'),
  )
  const ofOtherPackages = /^M610[2-9]/
  const found = await checkForms(texts)
  assert.equal(
    found.map((each) => each.filter((finding) => !ofOtherPackages.test(finding))),
    names.map(() => []),
  )
})

test.run()
