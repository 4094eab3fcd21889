import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inTemporaryFolder, runCli } from './run-cli.js'

const folder = 'packages-src/hello-world'

const test = suite('vetro build')

test('each package is listed with sha256, size and path, and nothing else is on standard output', () =>
  inProject(async (directory) => {
    await runCli(['new', 'second'], directory)
    const { exitCode, output, progress } = await runCli(['build'], directory)
    assert.is(progress, '')
    assert.is(exitCode, 0)
    const lines = ['HelloWorld', 'Second'].map((name) => {
      const zip = readFileSync(join(directory, `dist/apps/com.example.${name}.zip`))
      const sha256 = createHash('sha256').update(zip).digest('hex')
      return `${sha256}  ${zip.length}  dist/apps/com.example.${name}.zip\n`
    })
    assert.is(output, lines.join(''))
    assert.ok(existsSync(join(directory, 'dist/packages/com.example.HelloWorld/manifest.yaml')))
  }))

test('a package is named by its folder below packages-src or by a path, and --out says where it goes', () =>
  inProject(async (directory) => {
    cpSync(join(directory, folder), join(directory, 'elsewhere/hello'), { recursive: true })
    for (const name of ['hello-world', folder, 'elsewhere/hello', join(directory, 'elsewhere/hello')]) {
      const { exitCode, output } = await runCli(['build', name, '--out', 'out'], directory)
      assert.is(exitCode, 0)
      assert.match(output, /^\w{64} {2}\d+ {2}out\/apps\/com\.example\.HelloWorld\.zip\n$/)
    }
    assert.not(existsSync(join(directory, 'dist')))
  }))

test('an error is shown on standard error with its line, and what was built before stays', () =>
  inProject(async (directory) => {
    await runCli(['build'], directory)
    const before = readFileSync(join(directory, 'dist/apps/com.example.HelloWorld.zip'))
    breakClass(directory)
    const { exitCode, output, progress } = await runCli(['build'], directory)
    assert.is(exitCode, 1)
    assert.is(output, '')
    assert.match(progress, `${folder}/classes/HelloWorld.ts:13:5 - error V1001: `)
    assert.match(progress, "\n  13 |     var text = 'x'\n     |     ^^^")
    assert.match(progress, /\n1 error\n$/)
    assert.equal(readFileSync(join(directory, 'dist/apps/com.example.HelloWorld.zip')), before)
    assert.equal(readdirSync(join(directory, 'dist')).sort(), ['apps', 'packages'])
  }))

test('FORCE_COLOR colours the diagnostics', () =>
  inProject(async (directory) => {
    breakClass(directory)
    const { progress } = await runCli(['build'], directory, { FORCE_COLOR: '1' })
    assert.match(progress, '\u001b[31merror\u001b[39m')
  }))

test("TypeScript's own errors look like ours", () =>
  inProject(async (directory) => {
    writeFileSync(join(directory, folder, 'classes/Wrong.ts'), "export const number: number = 'text'\n")
    const { exitCode, progress } = await runCli(['build'], directory)
    assert.is(exitCode, 1)
    assert.match(progress, `${folder}/classes/Wrong.ts:1:14 - error TS2322: Type 'string' is not assignable`)
  }))

test('--json prints one document, whether there are errors or not', () =>
  inProject(async (directory) => {
    const built = await runCli(['build', '--json'], directory)
    const { packages, ...report } = JSON.parse(built.output)
    assert.equal(report, { format_version: 1, valid: true, error_count: 0, warning_count: 0, diagnostics: [] })
    assert.equal(Object.keys(packages[0]), ['full_name', 'version', 'file', 'size', 'sha256'])
    assert.is(packages[0].file, 'dist/apps/com.example.HelloWorld.zip')
    breakClass(directory)
    const failed = await runCli(['build', '--json'], directory)
    assert.is(failed.exitCode, 1)
    assert.is(failed.progress, '')
    const document = JSON.parse(failed.output)
    assert.is(document.valid, false)
    assert.is(document.error_count, 1)
    assert.is(document.diagnostics[0].code, 'V1001')
    assert.equal(document.packages, [])
  }))

test('--timings lists the stages on standard error', () =>
  inProject(async (directory) => {
    const { output, progress } = await runCli(['build', '--timings'], directory)
    assert.match(progress, /^(\w[\w ]*? +\d+ ms\n)+total +\d+ ms\n$/)
    for (const stage of ['load', 'lower', 'print', 'pack']) assert.match(progress, new RegExp(`^${stage} `, 'm'))
    assert.not.match(output, ' ms')
  }))

test('a folder that cannot be written to is a usage error', () =>
  inProject(async (directory) => {
    writeFileSync(join(directory, 'file'), '')
    const { exitCode, progress } = await runCli(['build', '--out', 'file'], directory)
    assert.is(exitCode, 64)
    assert.match(progress, /^vetro: the packages cannot be written: .*\n$/)
  }))

const noImage = 'not a picture'
const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

for (const { code, path, content, file } of [
  { code: 'M1142', path: 'logo.png', content: noImage, file: 'logo.png' },
  { code: 'M1143', path: 'logo.png', content: Buffer.concat([png, Buffer.alloc(500 * 1024)]), file: 'logo.png' },
  { code: 'V7004', path: 'resources/large', content: Buffer.alloc(6 * 1024 * 1024), file: 'package.ts' },
]) {
  test(`${code}: ${path} is refused before anything is written`, () =>
    inProject(async (directory) => {
      mkdirSync(join(directory, folder, 'resources'), { recursive: true })
      writeFileSync(join(directory, folder, path), content)
      const { exitCode, output } = await runCli(['build', '--json'], directory)
      assert.is(exitCode, 1)
      const { diagnostics } = JSON.parse(output)
      assert.equal([...new Set(diagnostics.map((each: { code: string }) => each.code))], [code])
      assert.is(diagnostics[0].file, `${folder}/${file}`)
      assert.not(existsSync(join(directory, 'dist')))
    }))
}

for (const { path, place, message } of [
  { path: 'resources/Own.template', place: '2:16', message: /^(?!Resources)/ },
  { path: 'resources/Own.template.hbs', place: '1:1', message: /^Resources\/Own\.template:2:16: / },
]) {
  test(`what vetro check finds in ${path} is shown there, and nothing is written`, () =>
    inProject(async (directory) => {
      mkdirSync(join(directory, folder, 'resources'), { recursive: true })
      writeFileSync(join(directory, folder, path), 'Body: return 1\nFormatVersion: 2.0\nScripts: {}\n')
      const { exitCode, output } = await runCli(['build', '--json'], directory)
      assert.is(exitCode, 1)
      const [found, ...others] = JSON.parse(output).diagnostics
      assert.equal(others, [])
      assert.is(found.file, `${folder}/${path}`)
      assert.is(`${found.range.start.line}:${found.range.start.column}`, place)
      assert.match(found.message, message)
      assert.match(found.code, /^M70/)
      assert.not(existsSync(join(directory, 'dist')))
    }))
}

/** A project with one package that builds. */
function inProject(use: (directory: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (directory) => {
    await runCli(['new', 'hello-world'], directory)
    await use(directory)
  })
}

function breakClass(directory: string): void {
  const file = join(directory, folder, 'classes/HelloWorld.ts')
  writeFileSync(file, readFileSync(file, 'utf8').replace('    return', "    var text = 'x'\n    return"))
}

test.run()
