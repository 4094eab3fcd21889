import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { compile } from '../../src/compiler/compile.js'
import { printPackage } from '../../src/compiler/print/index.js'
import { isBlamed, type Mutant, makeMutant, restoreWrong } from './mutants.js'
import { randomFrom } from './mutate.js'

const project = fileURLToPath(new URL('../..', import.meta.url))
const packages = [
  'packages-src/docker-interfaces',
  'test/engine/cluster',
  'test/engine/constructs',
  'test/forms/samples/cluster',
]
const seed = Number(process.env.FUZZ_SEED ?? 1)
const copies = Number(process.env.FUZZ_COPIES ?? 7)

const random = randomFrom(seed)
const root = mkdtempSync(join(tmpdir(), 'vetro-fuzz-'))
const mutants: readonly Mutant[] = packages.flatMap((source, index) =>
  Array.from({ length: copies }, (_, copy) => {
    const name = `m${index}c${copy}`
    return makeMutant(join(project, source), join(root, name), name, 0.9, random)
  }),
)

const run = (chosen: readonly Mutant[]) => compile({ directories: chosen.map(({ directory }) => directory) })
const changes = (chosen: readonly Mutant[]) => chosen.reduce((sum, { originals }) => sum + originals.size, 0)

const test = suite(`sources with random changes, seed ${seed}`)

test.after(() => rmSync(root, { recursive: true }))

let sound: readonly Mutant[] = []

test('that break the types are diagnosed, each with a place', () => {
  const total = changes(mutants)
  const { diagnostics } = run(mutants)
  assert.ok(diagnostics.length > total / 4, `${diagnostics.length} findings for ${total} changes`)
  assert.equal(
    diagnostics.filter(({ span, message }) => span === undefined || message === ''),
    [],
  )
  for (const mutant of mutants) restoreWrong(mutant, diagnostics)
  const remaining = run(mutants).diagnostics.filter(({ code }) => code.startsWith('TS'))
  sound = mutants.filter((mutant) => !isBlamed(mutant, remaining))
})

test('that TypeScript takes are compiled or diagnosed, and what is compiled is printed', () => {
  const lowered = changes(sound)
  const { diagnostics } = run(sound)
  const places = diagnostics.filter(({ span }) => span === undefined)
  assert.equal(places, [])
  const right = sound.filter((mutant) => !isBlamed(mutant, diagnostics))
  const compiled = run(right)
  assert.equal(compiled.diagnostics, [])
  const printed = compiled.packages.map((definition) => printPackage(definition))
  assert.is(printed.length, right.length)
  assert.ok(lowered >= copies * 2, `only ${lowered} changes got as far`)
})

test.run()
