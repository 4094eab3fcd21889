import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { bodies, cases, planWith } from './plan-cases.js'
import { close, found, said } from './programs.js'

const test = suite('plans in packages')
test.after(close)

for (const [what, parts, expected, more] of cases) {
  test(what, async () => assert.equal(await found(planWith(parts, more)), expected))
}

for (const [what, body, expected] of bodies) {
  test(`Body: ${what}`, async () => {
    const actual = await found(planWith({ body: `Body: |\n${body}`, scripts: 'Scripts:\n  start:' }))
    // Lines after the Body count from its last one
    const extra = body.split('\n').length - 1
    const moved = expected.map((each) => each.replace(/^(M7035 Go.template:)7/, `$1${7 + extra}`))
    assert.equal(actual, moved)
  })
}

test('a parameter that a method of Python hides', async () => {
  const parts = { parameters: 'Parameters: {items: $items}', body: 'Body: |\n  return start(args.items)' }
  assert.equal(await found(planWith(parts)), ['M7036 Go.template:5:21'])
})

test('Bodies in one line, in quotes, folded and with indicators', async () => {
  const place = (body: string) => found(planWith({ parameters: '', body }))
  assert.equal(await place('Body: return strat(start)'), ['M7032 Go.template:3:14'])
  assert.equal(await place("Body: 'return strat(start)'"), ['M7032 Go.template:3:7'])
  assert.equal(await place('Body: >\n  x = start\n  return x'), ['M7030 Go.template:3:7'])
  assert.equal(await place('Body: |2-\n\n    start()\n    return x\n'), ['M7032 Go.template:6:12'])
  assert.equal(await place('Body: |\r\n  start()\r\n  return x\r'), ['M7032 Go.template:5:10'])
})

test('what is said names what is near', async () => {
  const [missing] = await said(planWith({ entry: '    EntryPoint: strat.sh' }))
  assert.match(missing ?? '', /There is no file `strat.sh`.* Did you mean `start.sh`\?$/)
  const [elsewhere] = await said(planWith({ files: '    Files: [common.sh]' }))
  assert.match(elsewhere ?? '', /Did you mean `lib\/common.sh`\?$/)
  const [byKey] = await said(
    planWith({ files: '    Files: [i]', more: 'Files: {i: {Name: a.txt, BodyType: Text, Body: x}}' }),
  )
  assert.match(byKey ?? '', /Did you mean `a.txt`\?$/)
  const [name] = await said(planWith({ body: 'Body: return strat(args.port)' }))
  assert.match(name ?? '', /Did you mean `start`\?$/)
  const [old] = await said(planWith({ body: 'Body: return start(unicode(args.port))' }))
  assert.match(old ?? '', /Agents run Python 3: `str`\.$/)
  const [syntax] = await said(planWith({ body: 'Body: |\n  if args.port:\n  start()' }))
  assert.match(syntax ?? '', /Python 3\.\d+ cannot read the Body: expected an indented block after 'if' statement\. /)
})

test('files of other kinds are none of this', async () => {
  const heat = 'heat_template_version: 2013-05-23\nresources: {}\nparameters: {}\n'
  const service = 'apiVersion: v1\nkind: Service\nspec: {Scripts: 1}\n'
  const other = 'Description: |\n  Body: x\n  Scripts: y\n'
  const resources = {
    'a.template': heat,
    'b.yaml': service,
    'c.template': '<a>\n<b\n',
    'scripts/d.yaml': 'FormatVersion: 2.0\n',
    'e.yaml': other,
    'f.template': new Uint8Array([0, 255]),
  }
  assert.equal(await found({ resources }), [])
})

test('plans of version 1 name files', async () => {
  const resources = { 'a.template': 'Scripts: [run.ps1, rnu.ps1]\nCommands: []\n', 'scripts/run.ps1': 'x' }
  assert.equal(await found({ resources }), ['M7021 a.template:1:20'])
})

test('what classes set by themselves is not missed', async () => {
  const methods =
    "  go:\n    Body:\n      - $plan: $plan.set(Parameters, {})\n      - $plan: $plan.set('Scripts', {start => $script})\n"
  const resources = { 'Go.template': 'FormatVersion: 2.0.0\nBody: return start(args.port)\n' }
  assert.equal(await found({ resources, methods }), [])
  assert.equal(await found({ resources }), ['M7006 Go.template:1:1', 'M7033 Go.template:2:25'])
})

test.run()
