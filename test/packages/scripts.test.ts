import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { findPackageFolders } from '../../src/cli/package-folders.js'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'

/** What all packages hand to nodes: shell scripts, systemd units, bodies of plans. */
const test = suiteWith(['shell', 'systemd'], 'scripts, units and plans of all packages')

let built: BuiltPackages
const root = mkdtempSync(join(tmpdir(), 'vetro-units-'))

test.before(async () => {
  built = await buildPackages(findPackageFolders([], process.cwd()))
})

test.after(() => {
  built.remove()
  rmSync(root, { recursive: true })
})

const filesOf = (ending: string): string[] =>
  built.directories.flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ending))
      .map((path) => join(directory, path)),
  )

test('shellcheck has nothing to say, and nobody tells it to look away', () => {
  const scripts = filesOf('.sh')
  assert.ok(scripts.length > 0)
  for (const script of scripts) {
    // Sourced files are found as the scripts themselves find them
    const { stdout } = spawnSync('shellcheck', ['--external-sources', script], {
      cwd: dirname(script),
      encoding: 'utf8',
    })
    assert.is(stdout, '')
    assert.not.match(readFileSync(script, 'utf8'), /shellcheck disable/)
  }
})

test('scripts are of bash, and end where something fails', () => {
  for (const script of filesOf('.sh')) {
    const text = readFileSync(script, 'utf8')
    const isSourced = text.startsWith('# shellcheck shell=bash\n')
    assert.ok(isSourced || text.startsWith('#!/bin/bash\n'), script)
    if (!isSourced) assert.match(text, /^set -euo pipefail$|^\. \S*common\.sh$/m, script)
  }
})

test('systemd knows every word of the units, and finds what they start', () => {
  const units = filesOf('.service')
  assert.ok(units.length > 0)
  const folder = join(root, 'etc/systemd/system')
  mkdirSync(folder, { recursive: true })
  for (const unit of units) {
    const text = readFileSync(unit, 'utf8')
    for (const [, program] of text.matchAll(/^Exec\w+=[-@:+!]*(\/\S+)/gm)) {
      if (program === undefined) continue
      mkdirSync(join(root, dirname(program)), { recursive: true })
      writeFileSync(join(root, program), '#!/bin/true\n', { mode: 0o755 })
    }
    writeFileSync(join(folder, unit.slice(unit.lastIndexOf('/') + 1)), text)
  }
  for (const name of readdirSync(folder)) {
    const command = ['verify', `--root=${root}`, '--man=no', '--recursive-errors=no', join('/etc/systemd/system', name)]
    const { status, stderr } = spawnSync('systemd-analyze', command, { encoding: 'utf8' })
    assert.is(stderr, '', name)
    assert.is(status, 0, name)
  }
})

test('bodies of plans are Python', () => {
  const plans = filesOf('.template').map((path) => parse(readFileSync(path, 'utf8')))
  assert.ok(plans.length > 0)
  // As the agent does it: the body is the inside of a function
  const check =
    'import json, sys, textwrap\nfor body in json.load(sys.stdin):\n  compile("def plan(args):\\n" + textwrap.indent(body, "  "), "plan", "exec")'
  const bodies = JSON.stringify(plans.map(({ Body }) => Body))
  const { stderr } = spawnSync('/usr/bin/python3', ['-c', check], { input: bodies, encoding: 'utf8' })
  assert.is(stderr, '')
})

test.run()
