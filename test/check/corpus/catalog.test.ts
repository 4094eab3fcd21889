import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import { withCatalog } from '../../harness/catalog.js'
import type { Fault } from './fault.js'
import { archives } from './faults/archives.js'
import { manifest } from './faults/manifest.js'
import { faulty, filesOf, uploadOf } from './packages.js'

const test = suiteWith(['catalog'], 'murano-api with its services')

const shop = filesOf('shop')

const fault = (id: string): Fault => {
  const found = [...archives.faults, ...manifest.faults].find((each) => each.id === id)
  if (found === undefined) throw new Error(`no fault ${id}`)
  return found
}

// One of each kind of answer that murano-api has for a package
const refused = ['manifest-list', 'name-empty', 'full-name-bad', 'archive-encrypted', 'archive-large']

test('answers as murano-api alone does, which the rows of faults tell of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vetro-corpus-'))
  try {
    const uploads = [...refused.map((id) => faulty(shop, fault(id))), faulty(shop, fault('tags-text')), uploadOf(shop)]
    const paths = uploads.map(({ zip }, index) => {
      const path = join(folder, `${index}.zip`)
      writeFileSync(path, zip)
      return path
    })
    const post = fileURLToPath(new URL('life/post.py', import.meta.url))
    const { status, output } = await withCatalog(['/usr/bin/python3', '-W', 'ignore', post, ...paths])
    assert.is(status, 0, output)
    const answers: readonly (readonly [number, string])[] = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const [index, id] of refused.entries()) {
      const { murano } = fault(id)
      const [code, text] = answers[index] ?? []
      assert.ok('stage' in murano && `${code} ${text}`.includes(stated(murano.says)), `${id}: ${code} ${text}`)
    }
    const [taken, again] = answers.slice(refused.length)
    assert.is(taken?.[0], 200)
    assert.is(again?.[0], 409, 'a class that another package of the project has')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** What a row says, as far as it does not depend on how the answer is written. */
const stated = (says: string): string => says.replace(/^\d{3} (\w+: )?/, '')

test.run()
