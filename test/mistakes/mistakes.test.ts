import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { build } from '../../src/cli/build/build.js'
import { compile } from '../../src/compiler/compile.js'
import {
  catalogue,
  createLocator,
  createSourceReader,
  type Diagnostic,
  muranoCatalogue,
} from '../../src/diagnostics/index.js'
import { description } from './attempts.js'
import { codesOf, type WrittenAttempt, writeAttempt } from './compiled.js'
import { mistakesDocument } from './document.js'
import { sections } from './mistakes.js'

const root = mkdtempSync(join(tmpdir(), 'vetro-mistakes-'))
const attempts = sections
  .flatMap(({ mistakes }) => mistakes.flatMap(({ vetro }) => (vetro.kind === 'caught' ? vetro.attempts : [])))
  .map((attempt, index) => writeAttempt(attempt, root, index))

// What one stage refuses never reaches the next, so there is one run for each stage.
const isEarly = ({ attempt: { code } }: WrittenAttempt) => code.startsWith('TS') || code === 'V4001'
const isLate = ({ attempt: { code } }: WrittenAttempt) => /^(?:V7004|M\d{4})$/.test(code)
const early = attempts.filter(isEarly)
const late = attempts.filter(isLate)
const middle = attempts.filter((each) => !isEarly(each) && !isLate(each))

const directories = (written: readonly WrittenAttempt[]) => written.flatMap(({ packages }) => packages)
const earlyFindings = compile({ directories: directories(early) }).diagnostics
const middleFindings = compile({ directories: directories(middle) }).diagnostics

const test = suite('mistakes')

test.after(() => rmSync(root, { recursive: true }))

/** Writes a package with one class file. Returns its folder. */
const writeLibrary = (directory: string, name: string, classes: string) => {
  mkdirSync(join(directory, 'classes'), { recursive: true })
  writeFileSync(join(directory, 'classes', 'Lib.ts'), classes)
  writeFileSync(join(directory, 'package.ts'), description({ fullName: `'${name}'`, namespace: `'${name}'` }))
  return directory
}

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
  const locate = createLocator(createSourceReader())
  const places = [...earlyFindings, ...middleFindings]
    .filter(({ code }) => code !== 'V4001')
    .map(({ span }) => span && locate(span)?.start)
  assert.ok(places.every((place) => place !== undefined && place.line >= 1 && place.column >= 1))
  for (const findings of [earlyFindings, middleFindings]) {
    const keys = findings.map(({ span }) => `${span?.file ?? ''} ${String(span?.start ?? 0).padStart(9, '0')}`)
    assert.equal(keys, [...keys].sort())
  }
})

test('have codes that exist', () => {
  const known = new Set(
    [...catalogue, ...muranoCatalogue].flatMap(({ kinds }) => Object.values(kinds).map(({ code }) => code)),
  )
  const used = attempts.map(({ attempt }) => attempt.code).filter((code) => /^[VM]/.test(code))
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

test('such as a missing requirement do not happen: it follows from every way of naming a class', () => {
  const library = (name: string, classes: string) =>
    writeLibrary(join(root, 'named', name), `com.example.named.${name}`, classes)
  const plain = "import { MuranoObject } from 'vetro'\n\nexport class Lib extends MuranoObject {}\n"
  const libraries = [
    library('ByName', plain),
    library('ByNamespace', plain),
    library('ByDefault', plain.replace('class', 'default class')),
    library('ByBase', plain),
    library('ByType', `${plain}\nexport interface Holder {\n  lib: Lib\n}\n`),
    library('Unused', plain),
  ]
  const user = library(
    'User',
    `import { create, MuranoObject } from 'vetro'
import { Lib as Named } from '../../ByName/classes/Lib.js'
import * as all from '../../ByNamespace/classes/Lib.js'
import Default from '../../ByDefault/classes/Lib.js'
import { Lib as Base } from '../../ByBase/classes/Lib.js'
import type { Holder } from '../../ByType/classes/Lib.js'

export class Middle extends Base {
  named: Named | null = null
  holders: Holder[] = []

  run() {
    return [create(all.Lib), create(Default)]
  }
}
`,
  )
  const { packages, diagnostics } = compile({ directories: [...libraries, user] })
  assert.equal(diagnostics, [])
  const requirements = Object.keys(packages.at(-1)?.manifest.require ?? {})
  assert.equal(
    requirements,
    ['ByBase', 'ByDefault', 'ByName', 'ByNamespace', 'ByType'].map((name) => `com.example.named.${name}`),
  )
})

test('are in docs/mistakes.md as they are tested', () => {
  const written = readFileSync(new URL('../../docs/mistakes.md', import.meta.url), 'utf8')
  assert.ok(written === mistakesDocument(), 'Run `node --import tsx src/tools/mistakes-docs.ts`.')
})

test.run()
