import { plan, type Secret, script } from 'vetro'

const start = script('workers/start.sh', {
  files: ['common.sh', 'workers/kubelet.service', 'workers/kubelet.yaml', 'workers/kube-proxy.service', 'workers/kube-proxy.yaml'],
})
const configureDocker = script('workers/configure-docker.sh', { files: ['common.sh'] })
const restart = script('workers/restart-containers.sh', { files: ['common.sh'] })

/** Start Docker with its registries, the kubelet and kube-proxy. */
export const setUpWorker = plan<{
  name: string
  address: string
  masterAddress: string
  useFlannel: boolean
  dockerRegistry: string
  dockerMirror: string
  gcloudKey: Secret | null
}>({
  timeout: 900,
  run: ({ name, address, masterAddress, useFlannel, dockerRegistry, dockerMirror, gcloudKey }) => {
    configureDocker(dockerRegistry, dockerMirror, gcloudKey)
    start(name, address, masterAddress, useFlannel, dockerRegistry)
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
