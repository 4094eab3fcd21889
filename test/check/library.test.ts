import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { coreClasses } from '../../src/check/library/core-classes.js'
import { pythonClassNames } from '../../src/check/library/python-classes.js'
import { generateSignatures, installedLibrary, signaturesFile } from '../../src/tools/core-library/generate.js'
import { suiteWith } from '../harness/available.js'
import { type Oracle, startOracle } from '../harness/engine.js'

const test = suiteWith(['engine'], 'what the checker knows of the core library')

const folder = mkdtempSync(join(tmpdir(), 'vetro-library-'))
let oracle: Oracle
test.before(async () => {
  oracle = await startOracle()
})
test.after(async () => {
  await oracle.close()
  rmSync(folder, { recursive: true })
})

test('is what the installed library has', () => {
  const written = readFileSync(new URL(`../../${signaturesFile}`, import.meta.url), 'utf8')
  assert.ok(written === generateSignatures(readFileSync(installedLibrary)), 'Run `npm run core-library`.')
})

/** A class that asks the engine for the methods of other classes. Of those in Python it does not tell the arguments. */
const asking = `Namespaces: {=: com.example}
Name: Asking
Methods:
${pythonClassNames
  .map(
    (name, index) => `  ask${index}:
    Usage: Static
    Body:
      - Return: typeinfo(type('${name}')).methods.select($.name)
`,
  )
  .join('')}`

test('has the methods that are written in Python', async () => {
  mkdirSync(join(folder, 'Classes'))
  const manifest =
    'Format: 1.4\nType: Library\nFullName: com.example.Asking\nClasses: {com.example.Asking: Asking.yaml}\n'
  writeFileSync(join(folder, 'manifest.yaml'), manifest)
  writeFileSync(join(folder, 'Classes', 'Asking.yaml'), asking)
  for (const [index, name] of pythonClassNames.entries()) {
    const answer = await oracle.call({ packages: [folder], class: 'com.example.Asking', method: `ask${index}` })
    // Constructors in Python are no methods to the engine
    const ours = new Set(methodNames(name).filter((method) => method !== '.init'))
    assert.equal([...ours].sort(), JSON.parse(JSON.stringify(answer.result ?? null))?.sort(), name)
  }
})

/** The methods of a class and of its ancestors. */
function methodNames(className: string): readonly string[] {
  const signature = coreClasses.find(({ name }) => name === className)
  return [...(signature?.methods.map(({ name }) => name) ?? []), ...(signature?.parents.flatMap(methodNames) ?? [])]
}

test.run()
