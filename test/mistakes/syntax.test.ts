import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { type CompileResult, compile } from '../../src/compiler/compile.js'
import { packPackage, writePackages } from '../../src/compiler/pack/index.js'
import { printPackage } from '../../src/compiler/print/index.js'
import type { Diagnostic } from '../../src/diagnostics/index.js'
import { suiteWith } from '../harness/available.js'
import { startOracle } from '../harness/engine.js'
import { description, fullName } from './attempts.js'
import { baseClass, syntaxFiles } from './syntax.js'

const root = mkdtempSync(join(tmpdir(), 'vetro-syntax-'))
const files = syntaxFiles().map(({ label, source }, index) => ({
  label,
  source,
  path: join(root, 'classes', `S${index}.ts`),
}))

const test = suiteWith(['engine'], 'TypeScript of all kinds')

test.before(() => {
  mkdirSync(join(root, 'classes'))
  writeFileSync(join(root, 'package.ts'), description())
  writeFileSync(join(root, 'classes', 'Base.ts'), baseClass)
  for (const { path, source } of files) writeFileSync(path, source)
})

test.after(() => rmSync(root, { recursive: true }))

/** Deletes the files that have errors. Returns those errors that are about no file. */
const removeWrong = (diagnostics: readonly Diagnostic[]) => {
  const wrong = new Set(diagnostics.map(({ span }) => span?.file))
  for (const { path } of files) if (wrong.has(path)) rmSync(path)
  return diagnostics.filter(({ span, message }) => span === undefined || message === '')
}

let compiled: CompileResult

test('is refused by the types, or by the compiler, or compiled', () => {
  assert.equal(removeWrong(compile({ directories: [root] }).diagnostics), [])
  assert.equal(removeWrong(compile({ directories: [root] }).diagnostics), [])
  compiled = compile({ directories: [root] })
  assert.equal(compiled.diagnostics, [])
})

test('loads in the engine if it was compiled', async () => {
  const packed = compiled.packages.map((each) => packPackage(each.manifest.fullName, printPackage(each)))
  const output = join(root, 'out')
  await writePackages(output, await Promise.all(packed))
  const oracle = await startOracle({ hashSeed: 0 })
  const { errors, counts } = await oracle.load([join(output, 'packages', fullName)])
  await oracle.close()
  assert.equal(errors, [])
  assert.ok(counts.classes > 200, `only ${counts.classes} classes`)
})

test.run()
