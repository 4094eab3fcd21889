import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inDependencyOrder } from '../../src/tools/import/order.js'

const root = new URL('../../', import.meta.url)

interface Context {
  directory: string
}

const test = suite<Context>('npm run import')

test.before.each((context) => {
  context.directory = mkdtempSync(join(tmpdir(), 'vetro-import-'))
})

test.after.each(({ directory }) => {
  rmSync(directory, { recursive: true })
})

test('packages follow what they require, otherwise they go by name', () => {
  const packages = [
    { fullName: 'z', requires: ['io.murano'] },
    { fullName: 'a', requires: ['z', 'm'] },
    { fullName: 'm', requires: ['z'] },
    { fullName: 'b', requires: [] },
  ]
  assert.equal(
    inDependencyOrder(packages).map(({ fullName }) => fullName),
    ['b', 'z', 'm', 'a'],
  )
})

test('packages that require each other are refused', () => {
  const packages = [
    { fullName: 'a', requires: ['b'] },
    { fullName: 'b', requires: ['a'] },
    { fullName: 'c', requires: [] },
  ]
  assert.throws(() => inDependencyOrder(packages), 'These packages require each other: a, b')
})

test('each package is handed to the client once, in order, from a repository of its own', ({ directory }) => {
  build(directory, { 'com.example.App': ['com.example.Lib'], 'com.example.Lib': ['io.murano'] })
  const client = standIn(directory, 'printf "%s\\n" "$@" >> "$(dirname "$0")/calls"')
  const result = importFrom(directory, { PATH: client, OS_AUTH_URL: 'http://cloud' })
  assert.is(result.stdout, 'imported com.example.Lib\nimported com.example.App\n')
  assert.is(result.status, 0)
  const common = ['--murano-repo-url', `${directory}/dist/`, 'package-import', '--exists-action', 'u']
  const calls = ['Lib', 'App'].flatMap((name) => [
    ...common,
    '--dep-exists-action',
    's',
    `${directory}/dist/apps/com.example.${name}.zip`,
  ])
  assert.is(readFileSync(join(directory, 'bin/calls'), 'utf8'), `${calls.join('\n')}\n`)
})

test('the action for packages in the catalog can be chosen, among those that the client knows', ({ directory }) => {
  build(directory, { 'com.example.Lib': [] })
  const client = standIn(directory, 'echo "$@"')
  const environment = { PATH: client, OS_AUTH_URL: 'http://cloud' }
  assert.match(importFrom(directory, environment, '--exists-action', 's').stderr, '--exists-action s ')
  assert.is(importFrom(directory, environment, '--exists-action', 'x').status, 64)
})

test('the first failure stops the import', ({ directory }) => {
  build(directory, { 'com.example.A': [], 'com.example.B': [] })
  const client = standIn(directory, 'echo "no such tenant" >&2; exit 1')
  const result = importFrom(directory, { PATH: client, OS_AUTH_URL: 'http://cloud' })
  assert.is(result.status, 1)
  assert.is(result.stdout, '')
  assert.match(result.stderr, 'no such tenant\ncom.example.A was not imported')
})

test('what is missing is said in one line, and the exit code is 64', ({ directory }) => {
  const client = standIn(directory, 'exit 0')
  const withCloud = { PATH: client, OS_AUTH_URL: 'http://cloud' }
  assert.match(importFrom(directory, { PATH: client }).stderr, /^OS_AUTH_URL is not set\. .*\n$/)
  assert.match(importFrom(directory, withCloud).stderr, /^There are no packages in .*\n$/)
  build(directory, { 'com.example.Lib': [] })
  const withoutClient = { PATH: join(directory, 'nothing'), OS_AUTH_URL: 'http://cloud' }
  assert.match(importFrom(directory, withoutClient).stderr, /^The client `murano` is not .*\n$/)
  assert.is(importFrom(directory, withoutClient).status, 64)
})

/** Writes what a build leaves: archives (empty here) and the unpacked manifests. */
function build(directory: string, packages: Record<string, string[]>): void {
  for (const [fullName, requires] of Object.entries(packages)) {
    mkdirSync(join(directory, 'dist/apps'), { recursive: true })
    mkdirSync(join(directory, 'dist/packages', fullName), { recursive: true })
    writeFileSync(join(directory, 'dist/apps', `${fullName}.zip`), '')
    const require = Object.fromEntries(requires.map((name) => [name, '']))
    writeFileSync(join(directory, 'dist/packages', fullName, 'manifest.yaml'), JSON.stringify({ Require: require }))
  }
}

/** A `murano` that runs a line of shell. Returns the PATH on which it is found. */
function standIn(directory: string, script: string): string {
  mkdirSync(join(directory, 'bin'))
  writeFileSync(join(directory, 'bin/murano'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(directory, 'bin/murano'), 0o755)
  return [join(directory, 'bin'), '/usr/bin', '/bin'].join(delimiter)
}

function importFrom(directory: string, environment: Record<string, string>, ...options: string[]) {
  const tool = new URL('src/tools/import-packages.ts', root).pathname
  const tsx = new URL('node_modules/tsx/dist/loader.mjs', root).href
  const commandLine = ['--import', tsx, tool, ...options]
  return spawnSync(process.execPath, commandLine, { cwd: directory, env: environment, encoding: 'utf8' })
}

test.run()
