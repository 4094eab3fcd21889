import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { archive } from '../check/corpus/archive.js'
import { filesOf, folderOf } from '../check/corpus/packages.js'
import { inTemporaryFolder, runCli } from './run-cli.js'

const file = 'packages/library/Classes/Counter.yaml'
const nothing = { exitCode: 0, output: '', progress: '2 packages checked: nothing found\n' }

const test = suite('vetro check')

test('good packages: nothing is printed but a summary', () =>
  inProject(async (directory) => {
    assert.equal(await runCli(['check', 'packages'], directory), nothing)
    assert.equal(await runCli(['check', 'packages/shop', join(directory, 'packages/library')], directory), nothing)
    assert.equal(await runCli(['check', 'packages', 'packages/shop', '--strict'], directory), nothing)
  }))

test('warnings are shown, and fail with --strict only', () =>
  inProject(async (directory) => {
    const line = change(directory, '\nName: Counter', '\nName: Counter\nName: Counter')
    const { exitCode, output, progress } = await runCli(['check', 'packages'], directory)
    assert.is(exitCode, 0)
    assert.match(output, `${file}:${line + 1}:1 - warning M1008: `)
    assert.match(output, `\n  ${line + 1} | Name: Counter\n`)
    assert.match(progress, /^2 packages checked: 1 warning; /)
    assert.is((await runCli(['check', '--strict', 'packages'], directory)).exitCode, 1)
  }))

test('errors fail', () =>
  inProject(async (directory) => {
    change(directory, '\nName: Counter', '\nName: [Counter')
    const { exitCode, output, progress } = await runCli(['check', 'packages'], directory)
    assert.is(exitCode, 1)
    assert.match(output, new RegExp(`^${file}:\\d+:\\d+ - error M1001: `))
    assert.match(progress, '2 packages checked: 1 error')
  }))

test('codes are chosen', () =>
  inProject(async (directory) => {
    change(directory, '\nName: Counter', '\nName: Counter\nName: Counter')
    for (const words of [
      ['--ignore', 'M1008'],
      ['--ignore', 'M2', '--ignore', 'M11,M10'],
      ['--select', 'M2,M1009'],
    ]) {
      assert.equal(await runCli(['check', ...words, 'packages'], directory), nothing)
    }
    const { output } = await runCli(['check', '--select', 'M2', '--select', 'M1008', 'packages'], directory)
    assert.match(output, 'M1008')
  }))

test('a comment silences a finding', () =>
  inProject(async (directory) => {
    change(directory, '\nName: Counter', '\nName: Counter\nName: Counter # vetro-ignore M1008: on purpose')
    assert.equal(await runCli(['check', '--strict', 'packages'], directory), nothing)
  }))

test('zips are read, and findings in them have their path in it', () =>
  inProject(async (directory) => {
    change(directory, '\nName: Counter', '\nName: Counter\nName: Counter')
    const entries = [...filesOf('library')].map(([name, content]) => ({ name, content }))
    mkdirSync(join(directory, 'zips'))
    const changed = readFileSync(join(directory, file))
    const faulty = entries.map((entry) =>
      entry.name === 'Classes/Counter.yaml' ? { ...entry, content: changed } : entry,
    )
    writeFileSync(join(directory, 'zips/library.zip'), archive(faulty))
    const { output } = await runCli(['check', '--json', 'zips'], directory)
    const { diagnostics, package_count } = JSON.parse(output)
    assert.is(package_count, 1)
    assert.is(diagnostics[0].file, 'zips/library.zip/Classes/Counter.yaml')
    assert.is(diagnostics[0].docs, 'docs/check-codes.md#m1008')
    const github = await runCli(['check', '--github', 'zips'], directory)
    assert.match(github.output, /^::warning file=zips\/library\.zip,title=M1008::Classes\/Counter\.yaml:\d+:1: /)
    const sarif = await runCli(['check', '--sarif', 'zips'], directory)
    assert.is(JSON.parse(sarif.output).runs[0].results.length, 1)
  }))

for (const words of [
  ['nowhere'],
  ['packages', 'nowhere'],
  ['--select', 'M99', 'packages'],
  ['--ignore', '', 'packages'],
  ['packages/shop/Classes'],
]) {
  test(`usage errors: ${words.join(' ')}`, () =>
    inProject(async (directory) => {
      const { exitCode, output, progress } = await runCli(['check', ...words], directory)
      assert.is(exitCode, 64)
      assert.is(output, '')
      assert.match(progress, /^vetro: [^\n]+\n$/)
    }))
}

test('a reader that has enough does not make it fail', () =>
  inProject(async (directory) => {
    const names = Array.from({ length: 20_000 }, () => 'Name: Counter\n').join('')
    change(directory, '\nName: Counter\n', `\n${names}`)
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
    const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href
    const command = `"${process.execPath}" --import "${tsx}" "${main}" check packages | head -1`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: directory, encoding: 'utf8' })
    assert.match(stdout, /^packages\/library.* warning M1008: [^\n]*\n$/)
    assert.match(stderr, /^2 packages checked: \d+ warnings; [^\n]*\n$/)
  }))

/** The good packages of the corpus. */
function inProject(use: (directory: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (directory) => {
    for (const name of ['shop', 'library'] as const) {
      cpSync(folderOf(name), join(directory, 'packages', name), { recursive: true })
    }
    await use(directory)
  })
}

/** Replaces text of a class, and yields the line in which the new text begins. */
function change(directory: string, text: string, by: string): number {
  const path = join(directory, file)
  const before = readFileSync(path, 'utf8')
  assert.ok(before.includes(text))
  writeFileSync(path, before.replace(text, by))
  return before.slice(0, before.indexOf(text) + 1).split('\n').length
}

test.run()
