import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { withCatalog } from '../harness/catalog.js'
import { source } from './environment.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

const test = suiteWith(['catalog'], 'packages in a real catalog')

let built: BuiltPackages
test.before(async () => {
  built = await buildPackages(['docker-interfaces', 'docker-nginx', 'docker-redis', 'docker-guestbook'].map(source))
})
test.after(() => built.remove())

test('the output serves as a repository: the client finds what a package requires there', async () => {
  const output = dirname(dirname(built.zips[0] ?? ''))
  const fetch = `murano --murano-repo-url '${output}/' package-import com.example.docker.DockerNginx`
  const outcome = await withCatalog(['bash', '-c', `${fetch} --dep-exists-action s && murano package-list`], root)
  assert.is(outcome.status, 0, outcome.output)
  for (const name of ['com.example.docker.DockerNginx', 'com.mirantis.docker.Interfaces']) {
    assert.match(outcome.output, new RegExp(`\\| ${name} +\\|`))
  }
})

test('npm run import uploads every package, twice, and the catalog lists them', async () => {
  const output = dirname(dirname(built.zips[0] ?? ''))
  const upload = `npm run --silent import -- --out '${output}'`
  const outcome = await withCatalog(['bash', '-c', `${upload} && ${upload} && murano package-list`], root)
  assert.is(outcome.status, 0, outcome.output)
  for (const { manifest } of built.packages) {
    assert.match(outcome.output, new RegExp(`\\| ${manifest.fullName} +\\|`))
    assert.is(outcome.output.split(`imported ${manifest.fullName}\n`).length - 1, 2)
  }
})

test.run()
