import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inTemporaryFolder, runCli } from './run-cli.js'

const test = suite('vetro command line')

test('help goes to standard output and names the commands and exit codes', async () => {
  const { exitCode, output, progress } = await runCli(['--help'], '/')
  assert.is(exitCode, 0)
  assert.is(progress, '')
  for (const text of [' build ', ' check ', ' new ', 'Exit codes: 0 ']) assert.ok(output.includes(text), text)
})

test('without a command, help goes to standard error and the exit code is 64', async () => {
  const { exitCode, output, progress } = await runCli([], '/')
  assert.is(exitCode, 64)
  assert.is(output, '')
  assert.match(progress, 'Usage: vetro')
})

for (const commandLine of [
  ['nonsense'],
  ['build', '--nonsense'],
  ['build', '--out'],
  ['new'],
  ['check'],
  ['check', '--json', '--sarif', '.'],
]) {
  test(`vetro ${commandLine.join(' ')}: the exit code is 64`, async () => {
    const { exitCode, output, progress } = await runCli(commandLine, '/')
    assert.is(exitCode, 64)
    assert.is(output, '')
    assert.match(progress, /^error: /)
  })
}

test('a project without packages-src is said to have none', () =>
  inTemporaryFolder(async (directory) => {
    const { exitCode, progress } = await runCli(['build'], directory)
    assert.is(exitCode, 64)
    assert.is(progress, 'vetro: there is no folder packages-src here; name the folders of the packages to build\n')
  }))

test('an empty packages-src is said to be empty', () =>
  inTemporaryFolder(async (directory) => {
    mkdirSync(join(directory, 'packages-src/no-package'), { recursive: true })
    const { exitCode, progress } = await runCli(['build'], directory)
    assert.is(exitCode, 64)
    assert.match(progress, /^vetro: packages-src holds no packages; .*\n$/)
  }))

test('a package that is not there, and a folder that is none, are named', () =>
  inTemporaryFolder(async (directory) => {
    mkdirSync(join(directory, 'packages-src/other'), { recursive: true })
    const missing = await runCli(['build', 'hello'], directory)
    assert.is(missing.exitCode, 64)
    assert.match(missing.progress, /^vetro: there is no package hello: .*\n$/)
    const other = await runCli(['build', 'other'], directory)
    assert.is(other.exitCode, 64)
    assert.is(other.progress, 'vetro: the folder other holds no package.ts\n')
  }))

test.run()
