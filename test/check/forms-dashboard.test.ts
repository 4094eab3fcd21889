import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, startDashboard } from '../harness/dashboard.js'
import { formWithField, formWithModel } from './form.js'
import { definitions, type FormCase, fields, models } from './form-cases.js'

/** What the real dashboard makes of the forms that forms.test.ts checks. */
const test = suiteWith(['dashboard'], 'findings in forms, and the dashboard')

/** A catalog without packages of these names; what ParametersSource yields. */
const absent = ['strng', 'Integer', 'table', 'string', 'com.example.Item', 'io.murano.resources.Instance']
const world = {
  components: Object.fromEntries(absent.map((name) => [name, null])),
  staticActions: { 'com.example.Shop.method': { text: 'a' } },
}

const folder = mkdtempSync(join(tmpdir(), 'vetro-forms-'))
let dashboard: Dashboard

test.before(async () => {
  dashboard = await startDashboard()
})
test.after(async () => {
  await dashboard.close()
  rmSync(folder, { recursive: true })
})

function addTests(cases: readonly FormCase[], formOf: (text: string) => string): void {
  for (const [text, , error] of cases) {
    test(text, async () => {
      const definition = join(folder, 'ui.yaml')
      writeFileSync(definition, formOf(text))
      const { errors } = await dashboard.checkForm({ definition, world })
      const said = errors.map(({ message }) => message).join('\n')
      if (error === undefined) assert.equal(said, '')
      else assert.ok(said.includes(error), `${error}\n${said}`)
    })
  }
}

addTests(definitions, (text) => text)
addTests(fields, formWithField)
addTests(models, formWithModel)

test.run()
