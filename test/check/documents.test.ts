import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { check } from '../../src/check/index.js'
import { knownCodes } from '../../src/check/selection.js'
import { packageRoot } from '../../src/package-root.js'
import { inTemporaryFolder, runCli } from '../cli/run-cli.js'
import { suiteWith } from '../harness/available.js'
import { families } from './corpus/corpus.js'
import { folderOf } from './corpus/packages.js'
import { codesDocument } from './documents/codes.js'
import { corpusDocument } from './documents/corpus.js'
import { pkgCheckCodes } from './documents/pkg-check-codes.js'

const read = (name: string) => readFileSync(packageRoot('docs', name), 'utf8')
const howTo = read('check.md')

const test = suite('docs of vetro check')

test('are in step with the catalogue and the corpus', () => {
  assert.ok(read('check-codes.md') === codesDocument(families), 'Run `npm run docs`.')
  assert.ok(read('check-corpus.md') === corpusDocument(families), 'Run `npm run docs`.')
})

test('each code has a heading of its own, which links find', () => {
  const page = read('check-codes.md')
  const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading)
  assert.equal(headings.toSorted(), knownCodes().toSorted())
  const linked = [...read('check-corpus.md').matchAll(/check-codes\.md#(\w+)/g)].map(([, anchor = '']) => anchor)
  assert.equal(
    linked.filter((anchor) => !headings.includes(anchor.toUpperCase())),
    [],
  )
})

test('codes that the page names are there', () => {
  const named = [...howTo.matchAll(/\bM\d{4}\b/g)].map(([code]) => code)
  assert.ok(named.length > 0)
  assert.equal(
    named.filter((code) => !knownCodes().includes(code)),
    [],
  )
})

const commands = [...howTo.matchAll(/\bvetro check ([^\n`]*)/g)]
  .map(([, words = '']) => words.replace(/ >.*/, '').trim())
  .filter((words) => words !== '' && !words.startsWith('<'))
  .map((words) => words.split(' '))

test('commands on the page work as they stand there', () =>
  inProject(async (directory) => {
    assert.ok(commands.length > 5)
    for (const words of commands) {
      const { exitCode, progress } = await runCli(['check', ...words], directory)
      assert.is(exitCode, 0, `${words.join(' ')}: ${progress}`)
    }
  }))

test('what it is said to print is what it prints', async () => {
  await inProject(async (directory) => {
    const file = join(directory, 'packages/shop/Classes/Item.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('- Return: $.stock\n', '- Return: $.stok\n'))
    const { output, progress } = await runCli(['check', 'packages'], directory)
    const printed = `$ npx vetro check packages\n${output}${progress.replace(/ \S+\/docs/, ' node_modules/vetro/docs')}`
    for (const page of [howTo, readFileSync(packageRoot('README.md'), 'utf8')])
      assert.ok(page.includes(printed), printed)
  })
})

test('the comments on the page silence what they are about, and that only', async () => {
  const [, methods = ''] = /```yaml\n(Methods:[\s\S]*?)```/.exec(howTo) ?? []
  const declaration =
    'Namespaces: {=: a}\nName: B\nProperties:\n  host: {Contract: $, Usage: Out}\n  port: {Contract: $, Usage: Out}\n'
  const checked = (text: string) =>
    check({
      'manifest.yaml': 'FullName: a.B\nName: B\nType: Library\nClasses: {a.B: B.yaml}\n',
      LICENSE: 'None.',
      'Classes/B.yaml': declaration + text,
    })
  assert.equal((await checked(methods)).findings, [])
  const { findings } = await checked(methods.replaceAll('vetro-ignore', ''))
  assert.equal(
    findings.map(({ code, range }) => `${code} ${range?.start.line}`),
    ['M5101 10', 'M5101 11'],
  )
})

test('options on the page are those of the command', async () => {
  const { output } = await runCli(['check', '--help'], '/')
  const options = [...output.matchAll(/^ {2}(--\w+)/gm)].map(([, option]) => option)
  const listed = [...howTo.matchAll(/^\| `(--\w+)/gm)].map(([, option]) => option)
  assert.equal(listed.toSorted(), options.toSorted())
})

test('the version of the tarball is that of Vetro', () => {
  const { version } = JSON.parse(readFileSync(packageRoot('package.json'), 'utf8'))
  const tarballs = [...howTo.matchAll(/vetro-[\d.]+\.tgz/g)].map(([name]) => name)
  assert.equal([...new Set(tarballs)], [`vetro-${version}.tgz`])
})

test.run()

/** The good packages of the corpus, in a folder `packages`. */
function inProject(use: (directory: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (directory) => {
    for (const name of ['shop', 'library'] as const) {
      cpSync(folderOf(name), join(directory, 'packages', name), { recursive: true })
    }
    await use(directory)
  })
}

const withPkgCheck = suiteWith(['pkgcheck'], 'docs of murano-pkg-check')

withPkgCheck('list all codes that it has, and those that it forgot to register', () => {
  const folder = '/usr/lib/python3/dist-packages/muranopkgcheck'
  const { stdout } = spawnSync(
    'grep',
    ['-rhoE', '--include=*.py', '--exclude-dir=tests', '\\.register\\.\\w+', folder],
    {
      encoding: 'utf8',
    },
  )
  const codes = stdout.match(/[EW]\d{3}/g) ?? []
  assert.equal(
    pkgCheckCodes.map(({ code }) => code),
    [...new Set(codes)].toSorted(),
  )
})

withPkgCheck.run()
