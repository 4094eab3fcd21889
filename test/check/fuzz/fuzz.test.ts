import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkPackages } from '../../../src/check/check.js'
import { memorySource } from '../../../src/check/memory-source.js'
import { archiveSource, folderSource } from '../../../src/check/open/index.js'
import type { PackageSource } from '../../../src/check/source.js'
import { readArchive } from '../../../src/tools/core-library/archive.js'
import { families } from '../corpus/corpus.js'
import type { Fault, Files } from '../corpus/fault.js'
import { faulty, filesOf, folderOf, uploadOf } from '../corpus/packages.js'
import { kinds } from '../kinds.js'
import { changed, changes } from './changes.js'

const cases = Number(process.env.VETRO_FUZZ_CASES ?? 500)
const seed = Number(process.env.FUZZ_SEED ?? 1)

/** Packages that are checked in one run: the programs that are asked about scripts start once for them. */
const together = 10

/** Milliseconds that a run may take, whatever the packages hold. */
const limit = 10_000

const test = suite(`packages with random changes, seed ${seed}`)
const folder = mkdtempSync(join(tmpdir(), 'vetro-fuzz-'))
test.after(() => rmSync(folder, { recursive: true }))

const shop = filesOf('shop')
const faults: readonly Fault[] = families.filter(({ title }) => title !== 'Archive').flatMap((family) => family.faults)
// By name, which is what a failure shows
const packages: ReadonlyMap<string, Files> = new Map([
  ['library', filesOf('library')],
  ['shop', shop],
  ...faults.map((fault) => [fault.id, readArchive(Buffer.from(faulty(shop, fault).zip))] as const),
])
const codes = new Set(kinds.map(({ code }) => code))

/** That they are checked, in time, and that what is found makes sense. */
const assertSound = async (sources: readonly PackageSource[]): Promise<void> => {
  const start = performance.now()
  const { diagnostics, read } = await checkPackages([...sources, folderSource(folderOf('library'))])
  assert.ok(performance.now() - start < limit, 'it takes too long')
  for (const { code, message, span } of diagnostics) {
    assert.ok(codes.has(code), code)
    assert.not.match(message, /undefined|\[object|\{(name|path|reason)\}/)
    if (span === undefined) continue
    const length = read(span.file)?.length ?? 0
    assert.ok(span.start <= span.end && span.end <= length, `${code} at ${span.file} ${span.start} to ${span.end}`)
  }
}

/** Runs of packages, each made of what is chosen for it. */
const assertAll = <Choice>(choices: fc.Arbitrary<Choice>, made: (choice: Choice, place: number) => PackageSource) =>
  fc.assert(
    fc.asyncProperty(fc.array(choices, { minLength: together, maxLength: together }), (chosen) =>
      assertSound(chosen.map(made)),
    ),
    { numRuns: Math.ceil(cases / together), seed, includeErrorInReport: true },
  )

test('of files, bytes and structure', async () => {
  await assertAll(fc.tuple(fc.constantFrom(...packages.keys()), changes), ([name, all], place) => {
    const files = packages.get(name) ?? shop
    return memorySource(join('/', String(place)), Object.fromEntries(changed(files, all)))
  })
})

test('of bytes of the zip', async () => {
  const { zip } = uploadOf(shop)
  const change = fc.record({ at: fc.nat(zip.length - 1), byte: fc.nat(255) })
  const end = fc.option(fc.nat(zip.length), { nil: zip.length })
  await assertAll(fc.tuple(fc.array(change, { maxLength: 8 }), end), ([all, length], place) => {
    const bytes = Buffer.from(zip)
    for (const { at, byte } of all) bytes[at] = byte
    const location = join(folder, `${place}.zip`)
    writeFileSync(location, bytes.subarray(0, length))
    return archiveSource(location)
  })
})

test.run()
