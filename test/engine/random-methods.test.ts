import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import { type Both, loadBoth } from './both.js'
import { RandomMethods } from './random-methods.js'

/** Fixed, unless RANDOM_SEED names another one, for a longer search. */
const seed = Number(process.env.RANDOM_SEED ?? 1)
const count = 40

const test = suiteWith(['engine'], 'methods made at random mean the same in Node and in the engine')

const directory = mkdtempSync(join(tmpdir(), 'vetro-random-'))
let both: Both

test.before(async () => {
  mkdirSync(`${directory}/classes`)
  writeFileSync(`${directory}/package.json`, '{ "type": "module" }')
  // The sources' `vetro` has to be the one that this test uses.
  mkdirSync(`${directory}/node_modules/vetro`, { recursive: true })
  writeFileSync(`${directory}/node_modules/vetro/package.json`, '{ "type": "module", "exports": "./index.ts" }')
  symlinkSync(
    fileURLToPath(new URL('../../src/sdk/index.ts', import.meta.url)),
    `${directory}/node_modules/vetro/index.ts`,
  )
  cpSync(fileURLToPath(new URL('constructs/package.ts', import.meta.url)), `${directory}/package.ts`)
  writeFileSync(`${directory}/classes/Random.ts`, new RandomMethods(seed).classOf('Random', count))
  both = await loadBoth(directory)
})

test.after(async () => {
  await both?.close()
  rmSync(directory, { recursive: true })
})

test(`${count} methods of seed ${seed}`, async () => {
  const failures: string[] = []
  for (let number = 0; number < count; number += 1) {
    for (const given of [
      [2, 'a,b', [1, 5]],
      [-1, '', []],
    ] as const) {
      failures.push(...(await both.differences('Random', `m${number}`, given)))
    }
  }
  assert.is(failures.length, 0, `\n  ${failures.join('\n  ')}`)
})

test.run()
