import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inTemporaryFolder, runCli } from './run-cli.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

const test = suite('vetro new')

test('the files are listed on standard output, and what to do next on standard error', () =>
  inTemporaryFolder(async (directory) => {
    const { exitCode, output, progress } = await runCli(['new', 'my-first-app'], directory)
    assert.is(exitCode, 0)
    const files = output.trimEnd().split('\n')
    assert.ok(files.includes('packages-src/my-first-app/classes/MyFirstApp.ts'))
    for (const file of files) assert.ok(existsSync(join(directory, file)), file)
    assert.match(progress, 'npx vetro build my-first-app\n')
    assert.match(readFileSync(join(directory, 'packages-src/my-first-app/package.ts'), 'utf8'), "name: 'My First App'")
  }))

test('a project without a tsconfig.json and a test runner is told what it needs', () =>
  inTemporaryFolder(async (directory) => {
    const { output, progress } = await runCli(['new', 'hello'], directory)
    assert.match(output, /^tsconfig\.json$/m)
    assert.match(progress, 'npm install --save-dev tsx uvu')
    assert.not.match((await runCli(['new', 'again'], directory)).output, 'tsconfig.json')
  }))

test('--directory puts the folder elsewhere', () =>
  inTemporaryFolder(async (directory) => {
    const { output, progress } = await runCli(['new', 'hello', '--directory', 'apps'], directory)
    assert.match(output, /^apps\/hello\/package\.ts$/m)
    assert.match(progress, 'npx vetro build apps/hello\n')
    assert.is((await runCli(['build', 'apps/hello'], directory)).exitCode, 0)
  }))

test('an application for Docker hosts is one file, and needs the library of their interfaces', () =>
  inTemporaryFolder(async (directory) => {
    const { exitCode, output, progress } = await runCli(['new', '--docker-app', 'redis'], directory)
    assert.is(exitCode, 0)
    assert.is(output, 'packages-src/docker-redis/package.ts\ntsconfig.json\n')
    assert.match(progress, /^ {2}npx vetro build docker-redis \S+docker-interfaces$/m)
    assert.match(progress, 'com.mirantis.docker.Interfaces.zip dist/apps/com.example.docker.DockerRedis.zip\n')
    assert.not.match(progress, 'uvu')
    const text = readFileSync(join(directory, 'packages-src/docker-redis/package.ts'), 'utf8')
    assert.match(text, 'class DockerRedis extends PublishedApplication')
    assert.ok(text.split('\n').length < 40)
  }))

test('a folder that exists is left alone', () =>
  inTemporaryFolder(async (directory) => {
    mkdirSync(join(directory, 'packages-src/hello'), { recursive: true })
    const { exitCode, progress } = await runCli(['new', 'hello'], directory)
    assert.is(exitCode, 64)
    assert.is(progress, 'vetro: packages-src/hello exists already\n')
    assert.not(existsSync(join(directory, 'packages-src/hello/package.ts')))
  }))

for (const name of ['Hello', '../hello', 'hello world', '1st', 'hello-', '']) {
  test(`${JSON.stringify(name)} is refused as a name`, () =>
    inTemporaryFolder(async (directory) => {
      const { exitCode, progress } = await runCli(['new', name], directory)
      assert.is(exitCode, 64)
      assert.match(progress, 'is not a name for a package')
    }))
}

test('in this project, new packages pass their test, the type check and the linter, and build', async () => {
  const directory = mkdtempSync(join(root, 'test/cli/_new-'))
  try {
    const parent = directory.slice(root.length)
    await runCli(['new', 'hello-world', '--directory', parent], root)
    await runCli(['new', 'hello-world', '--directory', parent, '--docker-app'], root)
    const folders = ['hello-world', 'docker-hello-world'].map((name) => `${parent}/${name}`)
    assert.is(node('--import', 'tsx', `${folders[0]}/test/HelloWorld.test.ts`), '')
    assert.is(node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...folders), '')
    const { exitCode, progress } = await runCli(['build', ...folders, '--out', `${parent}/dist`], root)
    assert.is(progress, '')
    assert.is(exitCode, 0)
  } finally {
    rmSync(directory, { recursive: true })
  }
})

/** What a program prints, or an empty text if it succeeds. */
function node(...commandLine: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandLine, { cwd: root, encoding: 'utf8' })
  return status === 0 ? '' : stdout + stderr
}

test.run()
