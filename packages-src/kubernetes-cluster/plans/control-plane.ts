import { parseJson, plan, script } from 'vetro'

const start = script('control-plane/start.sh', {
  files: [
    'common.sh',
    'control-plane/kubeconfig.sh',
    'control-plane/kube-apiserver.service',
    'control-plane/kube-controller-manager.service',
    'control-plane/kube-scheduler.service',
    'control-plane/kube-insecure-api.service',
    'control-plane/access.yaml',
  ],
})
const awaitReady = script('control-plane/await-workers.sh', { files: ['common.sh'] })
const installAddon = script('addons/install.sh', {
  files: ['common.sh', 'workers/registry.sh', 'addons/dns.yaml', 'addons/dashboard.yaml'],
})
const administratorAccess = script('control-plane/administrator-access.sh', {
  files: ['common.sh', 'objects/api.sh', 'control-plane/access.yaml'],
})

/** Start the API, the scheduler and the controller manager. */
export const startControlPlane = plan<{ name: string; address: string; exposeInsecureApi: boolean }>({
  timeout: 900,
  run: ({ name, address, exposeInsecureApi }) => {
    start(name, address, exposeInsecureApi)
    return null
  },
})

/** Wait until all these workers are ready. */
export const awaitWorkers = plan<{ workers: string[] }>({
  timeout: 900,
  run: ({ workers }) => {
    awaitReady(workers)
    return null
  },
})

/** Install the addons, or remove those that are not wanted. Their images come from `registry`, if there is one. */
export const installAddons = plan<{ enableKubeDns: boolean; enableDashboard: boolean; registry: string }>({
  timeout: 600,
  run: ({ enableKubeDns, enableDashboard, registry }) => {
    installAddon('dns', enableKubeDns, registry)
    installAddon('dashboard', enableDashboard, registry)
    return null
  },
})

/** What it takes to use the API from elsewhere: an administrator's token and the authority's certificate in base64. */
export const getAdministratorAccess = plan<Record<never, never>, { token: string; certificateAuthority: string }>({
  timeout: 120,
  run: () => parseJson(administratorAccess().secret),
})
