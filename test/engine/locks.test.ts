import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Model, type Oracle, startOracle } from '../harness/engine.js'

const directory = fileURLToPath(new URL('locks', import.meta.url))

const test = suiteWith(['engine'], 'what runs for one object at the same time')

let built: BuiltPackages
/** The same packages without the metadata that the compiler gives to methods. */
let locked: string
let oracle: Oracle

test.before(async () => {
  built = await buildPackages([`${directory}/fleet`, `${directory}/convoy`])
  locked = mkdtempSync(join(tmpdir(), 'vetro-locks-'))
  for (const path of built.directories) {
    const copy = join(locked, basename(path))
    cpSync(path, copy, { recursive: true })
    for (const file of readdirSync(`${copy}/Classes`)) withLocks(`${copy}/Classes/${file}`)
  }
  oracle = await startOracle()
})

test.after(async () => {
  await oracle.close()
  built.remove()
  rmSync(locked, { recursive: true })
})

/** Takes `Synchronize` out of a class file. */
function withLocks(path: string): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replaceAll(/^ +Meta:\n +io\.murano\.metadata\.engine\.Synchronize:\n +onThis: \w+\n/gm, ''))
}

const names = ['a', 'b', 'c', 'd']

const machine = (name: string, followers: readonly Model[] = []): Model => ({
  '?': { type: 'vetro.test.fleet.Machine', id: name },
  instance: {
    '?': { type: 'io.murano.resources.LinuxMuranoInstance', id: `${name}-instance` },
    name,
    flavor: 'm1.small',
    image: 'debian',
  },
  followers,
})

const environment = (type: string, machines: readonly Model[]): Model => ({
  '?': { type: 'io.murano.Environment', id: 'environment' },
  name: 'environment',
  defaultNetworks: {
    environment: { '?': { type: 'io.murano.resources.NeutronNetwork', id: 'network' }, name: 'network' },
    flat: null,
  },
  applications: [
    {
      '?': { type, id: 'fleet' },
      machines,
      workshop: { '?': { type: 'vetro.test.fleet.Workshop', id: 'workshop' } },
    },
  ],
})

/** How many agent calls an action makes, and how many of them have to wait for each other. */
async function run(
  packages: readonly string[],
  method: string,
  type = 'vetro.test.fleet.Fleet',
  model = environment(
    type,
    names.map((name) => machine(name)),
  ),
) {
  const result = await oracle.simulate(packages, [{ deploy: model }, { action: { object: 'fleet', method } }])
  assert.ok(result.ok, JSON.stringify(result.runs))
  return { calls: result.runs[1]?.calls, rounds: result.runs[1]?.rounds }
}

test('calls on different objects overlap anyway', async () => {
  assert.equal(await run([locked], 'ofEach'), { calls: 4, rounds: 1 })
})

for (const [method, calls] of [
  ['ofThis', 4],
  ['indirectly', 4],
  ['ofAnother', 4],
  ['statically', 4],
  ['inBranches', 2],
] as const) {
  test(`${method}: overlaps, and does not without the metadata`, async () => {
    assert.equal(await run(built.directories, method), { calls, rounds: 1 })
    assert.equal(await run([locked], method), { calls, rounds: calls })
  })
}

test('overriding methods overlap, and so do the methods that they override', async () => {
  assert.equal(await run(built.directories, 'ofThis', 'vetro.test.fleet.FastFleet'), { calls: 4, rounds: 1 })
  assert.equal(await run(built.directories, 'indirectly', 'vetro.test.fleet.FastFleet'), { calls: 4, rounds: 1 })
})

test('overriding methods of other packages overlap, too', async () => {
  assert.equal(await run(built.directories, 'ofThis', 'vetro.test.convoy.Convoy'), { calls: 4, rounds: 1 })
})

test('a method may run itself on other objects', async () => {
  const machines = [machine('a', [machine('b'), machine('c', [machine('d')])])]
  const result = await oracle.simulate(built.directories, [
    { deploy: environment('vetro.test.fleet.Fleet', machines) },
    { action: { object: 'fleet', method: 'ofEach' } },
  ])
  assert.ok(result.ok, JSON.stringify(result.runs))
})

test('a memoized method runs once, and the others wait for it', async () => {
  assert.equal(await run(built.directories, 'once'), { calls: 5, rounds: 2 })
})

/** What V1221 refuses: a branch that comes back to the method that waits for it. */
const comingBack = (meta: string) => `
Name: vetro.test.hang.Hang
Properties:
  turns: { Contract: $.int().notNull(), Usage: Runtime, Default: 1 }
Methods:
  deploy:
${meta}
    Body:
      - If: $.turns = 0
        Then:
          - Return: 'done'
      - $.turns: $.turns - 1
      - Parallel:
          - $.step()
      - Return: $.turns
  step:
    Body:
      - $.deploy()
`

async function callHandwritten(meta: string) {
  const folder = mkdtempSync(join(tmpdir(), 'vetro-hang-'))
  mkdirSync(`${folder}/Classes`)
  writeFileSync(`${folder}/Classes/Hang.yaml`, comingBack(meta))
  const manifest =
    'Format: 1.4\nType: Library\nFullName: vetro.test.hang.Hang\nClasses: {vetro.test.hang.Hang: Hang.yaml}\n'
  writeFileSync(`${folder}/manifest.yaml`, manifest)
  const call = { packages: [folder], class: 'vetro.test.hang.Hang', properties: {}, method: 'deploy', timeout: 5 }
  const { result, error } = await oracle.call(call)
  rmSync(folder, { recursive: true })
  return error?.name ?? result
}

test('a branch that comes back to the method that waits for it hangs in the engine, because of the lock', async () => {
  assert.is(await callHandwritten(''), 'Timeout')
  assert.is(await callHandwritten('    Meta: {io.murano.metadata.engine.Synchronize: {onThis: false}}'), 0)
})

test.run()
