import { type Json, parseJson, plan, type Secret, script } from 'vetro'

const engine = ['containers/engine.py', 'containers/container.py']
const setUp = script('host/set-up.sh', { files: ['common.sh', 'host/docker.sh', 'host/registry.sh'] })
const run = script('containers/run.py', { files: engine })
const remove = script('containers/remove.py', { files: engine })

/** Start Docker with its registries. Yields the server's address in the network of its containers. */
export const setUpDocker = plan<{ dockerRegistry: string; dockerMirror: string; gcloudKey: Secret | null }, string>({
  timeout: 900,
  run: ({ dockerRegistry, dockerMirror, gcloudKey }) => setUp(dockerRegistry, dockerMirror, gcloudKey).stdout,
})

/** What Docker is told of a container. Logs mask what is called a password. */
export type RunRequest = {
  /** Of the application. */
  name: string
  /** As Docker's API takes it, but for what may be secret. */
  definition: Record<string, Json>
  /** Each as `NAME=value`. */
  env_password: string[]
  commands_password: string[]
}

/**
 * Run a container in place of the one of that name, which goes on if this one does not start.
 * Yields those of its ports that others listen on, each as `tcp 80`; if there are any, nothing has been done.
 */
export const runContainer = plan<{ request: RunRequest }, { busy: string[] }>({
  timeout: 1800,
  run: ({ request }) => parseJson(run(request).stdout),
})

/** Stop and remove containers, by the names of their applications; what is gone already is no error. */
export const removeContainers = plan<{ request: { names: string[] } }>({
  timeout: 600,
  run: ({ request }) => {
    remove(request)
    return null
  },
})
