import { plan, type Secret, script } from 'vetro'

const configureDocker = script('workers/configure-docker.sh', {
  files: ['common.sh', 'workers/docker.sh', 'workers/registry.sh'],
})
const start = script('workers/start.sh', {
  files: [
    'common.sh',
    'control-plane/kubeconfig.sh',
    'workers/registry.sh',
    'workers/kubelet.service',
    'workers/kubelet.yaml',
    'workers/kube-proxy.service',
  ],
})
const restart = script('workers/restart-containers.sh', { files: ['common.sh'] })

/**
 * Start Docker with its registries, the kubelet and kube-proxy.
 * Pods ask the cluster's own DNS if there is one, else what the node itself asks.
 */
export const setUpWorker = plan<{
  name: string
  address: string
  masterAddress: string
  useFlannel: boolean
  enableKubeDns: boolean
  dockerRegistry: string
  dockerMirror: string
  gcloudKey: Secret | null
}>({
  timeout: 900,
  run: ({ name, address, masterAddress, useFlannel, enableKubeDns, dockerRegistry, dockerMirror, gcloudKey }) => {
    configureDocker(useFlannel, dockerRegistry, dockerMirror, gcloudKey)
    start(name, address, masterAddress, useFlannel, enableKubeDns, dockerRegistry)
    return null
  },
})

/** Restart the containers of a pod, whatever replicas of it run here. */
export const restartContainers = plan<{ podName: string }>({
  timeout: 300,
  run: ({ podName }) => {
    restart(podName)
    return null
  },
})
