import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../../build.js'
import { suiteWith } from '../../harness/available.js'
import { source } from '../environment.js'

const test = suiteWith(['engine'], 'a container is replaced, whenever that is broken off')

let built: BuiltPackages
test.before(async () => {
  built = await buildPackages(['docker-interfaces', 'docker-standalone-host'].map(source))
})
test.after(() => built.remove())

test('the next attempt goes back, or on to the end; what is good runs', () => {
  const scripts = join(built.directories.find((each) => each.endsWith('StandaloneHost')) ?? '', 'Resources/scripts')
  const driver = fileURLToPath(new URL('interruptions.py', import.meta.url))
  const { status, stderr } = spawnSync('/usr/bin/python3', [driver, join(scripts, 'containers')], { encoding: 'utf8' })
  assert.is(status, 0, stderr)
  assert.ok(Number(stderr.trim().split('\n').at(-1)) > 200, stderr)
})

test.run()
