import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { build } from '../../src/cli/build/build.js'
import { compile } from '../../src/compiler/compile.js'
import { catalogue, type Diagnostic } from '../../src/diagnostics/index.js'
import { locate } from '../../src/diagnostics/render/sources.js'
import { codesOf, type WrittenAttempt, writeAttempt } from './compiled.js'
import { mistakesDocument } from './document.js'
import { sections } from './mistakes.js'

const root = mkdtempSync(join(tmpdir(), 'vetro-mistakes-'))
const attempts = sections
  .flatMap(({ mistakes }) => mistakes.flatMap(({ vetro }) => (vetro.kind === 'caught' ? vetro.attempts : [])))
  .map((attempt, index) => writeAttempt(attempt, root, index))

// What one stage refuses never reaches the next, so there is one run for each stage.
const isEarly = ({ attempt: { code } }: WrittenAttempt) => code.startsWith('TS') || code === 'V4001'
const isLate = ({ attempt: { code } }: WrittenAttempt) => /^V700[234]$/.test(code)
const early = attempts.filter(isEarly)
const late = attempts.filter(isLate)
const middle = attempts.filter((each) => !isEarly(each) && !isLate(each))

const directories = (written: readonly WrittenAttempt[]) => written.flatMap(({ packages }) => packages)
const earlyFindings = compile({ directories: directories(early) }).diagnostics
const middleFindings = compile({ directories: directories(middle) }).diagnostics

const test = suite('mistakes')

test.after(() => rmSync(root, { recursive: true }))

/** Attempts that give other codes than the table says. */
const differing = (written: readonly WrittenAttempt[], diagnostics: readonly Diagnostic[]) =>
  written.flatMap((each) => {
    const { shown, code } = each.attempt
    const codes = codesOf(each, diagnostics)
    return codes.length === 1 && codes[0] === code ? [] : [{ shown, code, codes }]
  })

test('that TypeScript refuses give the code of the table and no other', () => {
  assert.equal(differing(early, earlyFindings), [])
})

test('that the compiler refuses give the code of the table and no other', () => {
  assert.equal(differing(middle, middleFindings), [])
})

test('that only show in the packed files give the code of the table and no other', async () => {
  const { diagnostics } = await build(directories(late), join(root, 'out'))
  assert.equal(differing(late, diagnostics), [])
})

test('all come at once, sorted, each with file, line and column', () => {
  const places = [...earlyFindings, ...middleFindings]
    .filter(({ code }) => code !== 'V4001')
    .map(({ span }) => span && locate(span, (file) => readFileSync(file, 'utf8'))?.start)
  assert.ok(places.every((place) => place !== undefined && place.line >= 1 && place.column >= 1))
  for (const findings of [earlyFindings, middleFindings]) {
    const keys = findings.map(({ span }) => `${span?.file ?? ''} ${String(span?.start ?? 0).padStart(9, '0')}`)
    assert.equal(keys, [...keys].sort())
  }
})

test('have codes that exist', () => {
  const known = new Set(catalogue.flatMap(({ kinds }) => Object.values(kinds).map(({ code }) => code)))
  const used = attempts.map(({ attempt }) => attempt.code).filter((code) => code.startsWith('V'))
  assert.equal(
    used.filter((code) => !known.has(code)),
    [],
  )
})

test('are caught in at least one way, where the table says so', () => {
  const empty = sections.flatMap(({ mistakes }) =>
    mistakes.filter(({ vetro }) => vetro.kind === 'caught' && vetro.attempts.length === 0),
  )
  assert.equal(empty, [])
})

test('are in docs/mistakes.md as they are tested', () => {
  const written = readFileSync(new URL('../../docs/mistakes.md', import.meta.url), 'utf8')
  assert.ok(written === mistakesDocument(), 'Run `node --import tsx src/tools/mistakes-docs.ts`.')
})

test.run()
