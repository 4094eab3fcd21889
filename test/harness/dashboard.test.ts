import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from './available.js'
import { type Dashboard, startDashboard } from './dashboard.js'

const definition = fileURLToPath(new URL('fixtures/shop', import.meta.url))
const test = suiteWith(['dashboard'], 'dashboard forms')

let dashboard: Dashboard
test.before(async () => {
  dashboard = await startDashboard()
})
test.after(() => dashboard.close())

const values = { shop: { title: 'Corner', password: 'Secret-1', count: 2 } }

test('shows the steps and makes the model that the dashboard would post', async () => {
  const { steps, errors, warnings, model } = await dashboard.checkForm({ definition, values })
  assert.equal(errors, [])
  assert.equal(warnings, [])
  assert.equal(
    steps.map((step) => step.name),
    ['shop', 'workflowManagement'],
  )
  assert.equal(steps[0]?.fields[1], {
    name: 'count',
    type: 'IntegerField',
    required: true,
    hidden: false,
    label: 'Items',
    help: '',
    initial: '2',
  })
  const item = (number: number) => ({
    '?': { type: 'vetro.fixture.Item', id: `id-${number + 1}` },
    name: `item-${number}`,
    price: 5,
  })
  assert.equal(model, {
    '?': { type: 'vetro.fixture.Shop', id: 'id-1', name: 'form' },
    title: 'Corner',
    items: [item(1), item(2)],
    instance: null,
    password: 'Secret-1',
  })
})

test('gives the same answer to the same question', async () => {
  const [first, second] = [
    await dashboard.checkForm({ definition, values }),
    await dashboard.checkForm({ definition, values }),
  ]
  assert.equal(first, second)
})

test('reports values that the form rejects, by step and field', async () => {
  const rejected = { shop: { title: 'corner', password: 'Secret-1', count: 12, colour: 'red' }, nowhere: {} }
  const { errors, model } = await dashboard.checkForm({ definition, values: rejected })
  assert.is(model, null)
  assert.equal(errors, [
    { stage: 'values', message: "no such fields: ['colour']", step: 'shop' },
    { stage: 'values', message: 'A capital letter, then small ones', step: 'shop', field: 'title' },
    { stage: 'values', message: 'Ensure this value is less than or equal to 9.', step: 'shop', field: 'count' },
  ])
})

test('reports definitions that break the dashboard, and mistakes that it swallows', async () => {
  const broken = fileURLToPath(new URL('fixtures/forms/broken.yaml', import.meta.url))
  const { errors, warnings, model } = await dashboard.checkForm({ definition: broken })
  assert.is(model, null)
  assert.is(errors[0]?.stage, 'application')
  assert.ok(
    warnings.some((warning) => /10\.0\.0\.0\/24' is read as a YAQL expression/.test(warning)),
    warnings.join('\n'),
  )
  assert.ok(
    warnings.some((warning) => /regexpValidator: the browser/.test(warning)),
    warnings.join('\n'),
  )
})

test('offers components of classes, and fails without a package for a class', async () => {
  const picker = fileURLToPath(new URL('fixtures/forms/picker.yaml', import.meta.url))
  const components = { 'vetro.fixture.Shop': [['shop-id', 'Corner']] } as const
  const found = await dashboard.checkForm({ definition: picker, world: { components } })
  assert.equal(found.errors, [])
  assert.equal(found.model, { '?': { type: 'vetro.fixture.Visitor', id: 'id-1', name: 'form' }, shop: 'shop-id' })
  const absent = await dashboard.checkForm({
    definition: picker,
    world: { components: { 'vetro.fixture.Shop': null } },
  })
  assert.is(absent.errors[0]?.stage, 'definition')
})

test.run()
