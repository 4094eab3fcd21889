import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const root = fileURLToPath(new URL('../../', import.meta.url))
const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href

const test = suite<{ directory: string }>('vetro with no library but commander installed')

test.before((context) => {
  const directory = mkdtempSync(join(tmpdir(), 'vetro-lazy-'))
  context.directory = directory
  cpSync(join(root, 'src'), join(directory, 'src'), { recursive: true })
  writeFileSync(join(directory, 'package.json'), '{ "type": "module", "version": "0.0.0" }')
  mkdirSync(join(directory, 'node_modules'))
  symlinkSync(join(root, 'node_modules/commander'), join(directory, 'node_modules/commander'))
  mkdirSync(join(directory, 'packages-src/hello'), { recursive: true })
  writeFileSync(join(directory, 'packages-src/hello/package.ts'), '')
})

test.after(({ directory }) => {
  rmSync(directory, { recursive: true })
})

test('help, usage errors and `vetro new` work, so none of them loads TypeScript or yaml', ({ directory }) => {
  assert.is(vetro(directory, '--help').status, 0)
  assert.is(vetro(directory, 'build', '--help').status, 0)
  assert.is(vetro(directory, 'build', 'nothing').status, 64)
  assert.is(vetro(directory, 'check', '--help').status, 0)
  assert.is(vetro(directory, 'check', 'nothing').status, 64)
  assert.is(vetro(directory, 'check', '--select', 'M99', 'nothing').status, 64)
  assert.is(vetro(directory, 'new', 'fresh').status, 0)
})

test('an internal error, here of a build, is one line and a hint; --debug adds the stack', ({ directory }) => {
  const { status, stdout, stderr } = vetro(directory, 'build')
  assert.is(status, 70)
  assert.is(stdout, '')
  assert.match(stderr, /^vetro: internal error: Cannot find package .*\nRun the command again with --debug .*\n$/)
  assert.match(vetro(directory, 'build', '--debug').stderr, /\n {4}at /)
})

function vetro(directory: string, ...commandLine: string[]) {
  const words = ['--import', tsx, join(directory, 'src/cli/main.ts'), ...commandLine]
  return spawnSync(process.execPath, words, { cwd: directory, encoding: 'utf8' })
}

test.run()
