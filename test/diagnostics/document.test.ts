import { readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { diagnosticsDocument } from '../../src/diagnostics/document.js'

const test = suite('docs/diagnostics.md')

test('is in step with the catalogue', () => {
  const written = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8')
  assert.ok(written === diagnosticsDocument(), 'Run `npm run docs`.')
})

test.run()
