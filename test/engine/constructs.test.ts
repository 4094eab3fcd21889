import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import { type Both, loadBoth } from './both.js'

const directory = fileURLToPath(new URL('constructs', import.meta.url))

const test = suiteWith(['engine'], 'every construct means the same in Node and in the engine')

let both: Both

test.before(async () => {
  both = await loadBoth(directory)
})

test.after(() => both?.close())

for (const file of readdirSync(`${directory}/classes`)) {
  const name = file.replace('.ts', '')
  test(name, async () => {
    const module = both.modules.get(name) ?? {}
    const failures: string[] = []
    let count = 0
    for (const key of ['cases', 'strangeCases']) {
      for (const [method, calls] of Object.entries(module[key] ?? {})) {
        for (const given of calls) {
          count += 1
          failures.push(...(await both.differences(name, method, given)))
        }
      }
    }
    console.log(`  ${name}: ${count} calls`)
    assert.is(failures.length, 0, `\n  ${failures.join('\n  ')}`)
  })
}

test.run()
