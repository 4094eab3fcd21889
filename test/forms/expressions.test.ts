import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, startDashboard } from '../harness/dashboard.js'
import type { Value } from '../harness/engine.js'
import expressions from './samples/expressions/ui.js'

const test = suiteWith(['dashboard'], 'expressions of forms')

let built: BuiltPackages
let dashboard: Dashboard
test.before(async () => {
  built = await buildPackages([fileURLToPath(new URL('samples/expressions', import.meta.url))])
  dashboard = await startDashboard()
})
test.after(async () => {
  await dashboard.close()
  built.remove()
})

const entered = {
  first: { text: 'some text', list: 'b, a,c', empty: null },
  second: { number: 5, nothing: null, flag: true, pattern: 'host-#-#' },
}

const cases = {
  'as the form begins': entered,
  'with everything filled': {
    first: { text: "it's $x #1: <b>", list: 'z', empty: 'not empty' },
    second: { number: 2, nothing: 40, flag: false, pattern: '##' },
  },
  'with limits of numbers and texts': {
    first: { text: 'e', list: ',,', empty: 'e' },
    second: { number: 3, nothing: 0, flag: false, pattern: 'ж-#' },
  },
}

/** As a browser submits it: what is left empty as an empty text. */
const filled = (fields: { readonly [name: string]: Value }) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? '']))

for (const [name, data] of Object.entries(cases)) {
  test(`mean in the dashboard what they mean in Node, ${name}`, async () => {
    const { errors, model } = await dashboard.checkForm({
      definition: built.directories[0] ?? '',
      values: { first: filled(data.first), second: filled(data.second) },
    })
    assert.equal(errors, [])
    const inNode = expressions.application?.(data)
    const results = model !== null && typeof model === 'object' && 'results' in model ? model.results : undefined
    assert.equal(results, JSON.parse(JSON.stringify(inNode?.results)))
  })
}

test.run()
