import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import { type Oracle, startOracle } from '../harness/engine.js'
import { errors } from './kinds.js'
import { bodies, cases, planWith } from './plan-cases.js'
import { firstLines, run, shells } from './script-cases.js'

const test = suiteWith(['engine', 'sandbox'], 'plans in the real engine and agent')

const folder = mkdtempSync(join(tmpdir(), 'vetro-plans-'))
let oracle: Oracle
test.before(async () => {
  oracle = await startOracle()
})
test.after(async () => {
  await oracle.close()
  rmSync(folder, { recursive: true })
})

/** What templates are bound with. */
const parameters = {
  port: '80',
  version: '2.1.0',
  scripts: {},
  body: 'return 1',
  verify: true,
  file: 'lib/common.sh',
  name: 'x',
  x: 'x',
}

/** What is only wrong, or only right, beyond this machine, or with another agent. */
const elsewhere = new Set([
  'bytes',
  'a download',
  'a download of the plan',
  'Puppet',
  'Body: names of its own',
  'Script: another interpreter',
  'Script: Bash for sh',
  'Script: a command of Bash without a first line',
  'Script: a program misspelt',
  'Script: another Python',
  'Script: Bash without a first line',
])

test('what is an error fails, and nothing else does', async () => {
  const samples = [
    ...cases.map(([what, parts, found, more]) => ({ what, found, ...planWith(parts, more) })),
    ...bodies.map(([what, body, found]) => ({
      what: `Body: ${what}`,
      found,
      ...planWith({ body: `Body: |\n${body}` }),
    })),
    ...[...firstLines, ...shells].map(([what, content, found]) => ({
      what: `Script: ${what}`,
      found,
      ...run(content),
    })),
  ].filter(({ what }) => !elsewhere.has(what))
  write(
    'manifest.yaml',
    'Format: MuranoPL/1.4\nType: Library\nFullName: com.example.Go\nName: Go\nClasses: {com.example.Go: Go.yaml}\n',
  )
  write('Classes/Go.yaml', 'Namespaces: {=: com.example}\nName: Go\n')
  const plans = []
  const refused = new Set<string>()
  for (const [index, { what, resources }] of samples.entries()) {
    const name = `${index}.template`
    for (const [path, content] of Object.entries(resources)) {
      write(`Resources/${path === 'Go.template' ? name : path}`, content)
    }
    try {
      plans.push({ what, plan: await oracle.plan([folder], { package: 'com.example.Go', template: name, parameters }) })
    } catch {
      refused.add(what)
    }
  }
  const { results } = await oracle.runPlan({ plans: plans.map(({ plan }) => plan), timeout: 600 })
  if (!Array.isArray(results)) throw new Error(JSON.stringify(results))
  for (const [index, { what }] of plans.entries()) if (results[index]?.ErrorCode !== 0) refused.add(what)
  const wrong = samples.filter(({ found }) => found.some((finding) => errors.has(finding.slice(0, 5))))
  assert.equal([...refused].sort(), wrong.map(({ what }) => what).sort())
})

/** Texts of templates, and whether `bind` with `a` and `b` fails on them: what is an error in resources.test.ts does. */
const texts: readonly (readonly [text: string, fails: boolean])[] = [
  ['$a', false],
  ['$c', true],
  ['$a b', true],
  ['$a.b', true],
  ['$', true],
  ['x $c', false],
  [`\${a} \${b}`, false],
  [`\${c}`, false],
  [`$a-\${b}`, false],
]

for (const [index, [text, fails]] of texts.entries()) {
  test(`bind: ${text}`, async () => {
    const template = `bind-${index}.template`
    write(
      `Resources/${template}`,
      `FormatVersion: 2.0.0\nScripts: {}\nBody: return args.text\nParameters: {text: '${text}'}\n`,
    )
    const plan = oracle.plan([folder], { package: 'com.example.Go', template, parameters: { a: 1, b: 2 } })
    assert.is(
      await plan.then(
        () => false,
        () => true,
      ),
      fails,
    )
  })
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

test.run()
