import * as assert from 'uvu/assert'
import { buildPackages } from '../../build.js'
import { suiteWith } from '../../harness/available.js'
import { startOracle } from '../../harness/engine.js'
import { source } from '../environment.js'

/** A plan that uses kubectl, run by a real agent; kubectl is a stand-in. */
const test = suiteWith(['engine', 'sandbox', 'nodes'], 'an API that starts anew while it is asked')

const calls = '/var/log/kubectl-calls'

/** Removes a service with a kubectl that fails at first, as often as told. */
const remove = async (failures: number, message: string) => {
  const built = await buildPackages(['docker-interfaces', 'kubernetes-cluster'].map(source))
  const oracle = await startOracle()
  try {
    const plan = await oracle.plan(built.directories, {
      package: 'com.mirantis.docker.kubernetes.KubernetesCluster',
      template: 'removeServicesByName.template',
      parameters: { parameters: { names: ['web'] } },
    })
    const kubectl = `#!/bin/bash\necho "$*" >>${calls}\n[ "$(wc -l <${calls})" -gt ${failures} ] || { echo '${message}' >&2; exit 1; }`
    const { results, files } = await oracle.runPlan({
      plans: [plan],
      recorded: ['logger'],
      files: { '/usr/local/bin/kubectl': { text: kubectl, mode: '755' } },
    })
    if ('failed' in results) throw new Error(results.failed)
    return { result: JSON.stringify(results[0]), asked: files[calls]?.text?.trimEnd().split('\n') }
  } finally {
    await oracle.close()
    built.remove()
  }
}

const call = 'delete services --ignore-not-found web'

test('kubectl is asked again until it answers', async () => {
  const refusal = 'The connection to the server 127.0.0.1:6443 was refused - did you specify the right host or port?'
  const { result, asked } = await remove(2, refusal)
  assert.match(result, '"ErrorCode":0')
  assert.equal(asked, [call, call, call])
})

test('what the API refuses is the reason, at once', async () => {
  const { result, asked } = await remove(1, 'Error from server (Forbidden): you may not')
  assert.match(result, 'Error from server (Forbidden): you may not')
  assert.equal(asked, [call])
})

test.run()
