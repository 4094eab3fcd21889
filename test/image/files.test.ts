import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { platform } from '../../packages-src/kubernetes-cluster/platform.js'
import { packageRoot } from '../../src/package-root.js'
import { imageFiles, writeImage } from '../../src/tools/image/render.js'
import { keys, pathOf } from './mirror.js'

const test = suite('dist/image')

let work = ''
test.before(() => {
  work = mkdtempSync(join(tmpdir(), 'vetro-image-'))
  writeImage(join(work, 'image'))
})
test.after(() => rmSync(work, { recursive: true, force: true }))

const listed = (): string[] =>
  readdirSync(join(work, 'image'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Path, mode and content of every file. */
const snapshot = () =>
  listed().map((path) => [path, (statSync(path).mode & 0o777).toString(8), readFileSync(path, 'utf8')])

const scripts = () => listed().filter((path) => readFileSync(path, 'utf8').startsWith('#!/bin/bash\n'))

test('what is written is the same each time, and nothing of an earlier build stays', () => {
  const before = snapshot()
  writeFileSync(join(work, 'image/elements/docker/left-over'), '')
  writeFileSync(join(work, 'image/build-image.sh'), 'changed')
  writeImage(join(work, 'image'))
  assert.equal(snapshot(), before)
  assert.equal(readdirSync(work), ['image'])
})

test('programs are executable, data is not, and no template is left', () => {
  assert.ok(scripts().length >= 7)
  for (const { path, executable, content } of imageFiles()) {
    const text = new TextDecoder().decode(content)
    assert.is(executable, text.startsWith('#!'), path)
    assert.not.match(text, '{{')
    assert.not.match(path, /\.hbs$/)
  }
})

test('hooks have names that diskimage-builder runs', () => {
  const hooks = scripts().filter((path) => /\/(extra-data|(pre-|post-)?install|finalise)\.d\//.test(path))
  assert.ok(hooks.length >= 6)
  for (const path of hooks) assert.match(path, /\.d\/[0-9]{2}-[0-9A-Za-z_-]+$/)
})

test('shellcheck finds nothing, and is told to overlook nothing', () => {
  const shells = [...scripts(), ...listed().filter((path) => /\.(bash|sh)$/.test(path))]
  const { status, stdout } = spawnSync('shellcheck', ['-x', ...new Set(shells)], { encoding: 'utf8' })
  assert.is(status, 0, stdout)
  for (const path of shells) assert.not.match(readFileSync(path, 'utf8'), 'shellcheck disable')
})

test('Python compiles', () => {
  const programs = listed().filter((path) => path.endsWith('.py'))
  assert.ok(programs.length >= 2)
  for (const path of programs) {
    execFileSync('/usr/bin/python3', ['-c', 'import sys; compile(open(sys.argv[1]).read(), sys.argv[1], "exec")', path])
  }
})

test('the page for operators has the versions and addresses of the table', () => {
  const page = readFileSync(packageRoot('docs', 'image.md'), 'utf8')
  for (const key of keys) {
    const name = key.replace(/[A-Z]/g, '_$&').toUpperCase()
    const address = `${platform.downloads[key].mirror}/${pathOf(key)}`
    assert.match(page, `| \`${name}\` | ${platform.versions[key]} | \`${address}\` |`)
  }
})

test.run()
