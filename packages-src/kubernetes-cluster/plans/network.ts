import { plan, script } from 'vetro'

const configureFlannel = script('network/configure-flannel.sh', { files: ['common.sh', 'etcd/client.sh'] })
const startFlannel = script('network/start-flannel.sh', {
  files: ['common.sh', 'nodes/set-etcd-endpoints.sh', 'network/flanneld.service', 'network/docker-flannel.conf'],
})
const configureCalico = script('network/configure-calico.sh', {
  files: ['common.sh', 'etcd/client.sh', 'network/calicoctl.cfg', 'network/calico.yaml'],
})
const startCalico = script('network/start-calico.sh', {
  files: [
    'common.sh',
    'nodes/set-etcd-endpoints.sh',
    'network/calico-node.service',
    'network/calico-felix.service',
    'network/calico-confd.service',
    'network/calico-bird.service',
    'network/calico-worker.conf',
    'network/10-calico.conflist',
    'network/write-cni-configuration.sh',
  ],
})

/** Configure the pods' network in etcd, and join it, on the master. */
export const setUpMasterNetwork = plan<{ name: string; address: string; useFlannel: boolean; endpoints: string }>({
  timeout: 600,
  run: ({ name, address, useFlannel, endpoints }) => {
    if (useFlannel) {
      configureFlannel()
      startFlannel(name, address, endpoints, 'master')
    } else {
      configureCalico()
      startCalico(name, address, endpoints, 'master')
    }
    return null
  },
})

/** Join the pods' network. `endpoints` are those of etcd, comma-separated. */
export const setUpNodeNetwork = plan<{
  name: string
  address: string
  role: string
  useFlannel: boolean
  endpoints: string
}>({
  timeout: 600,
  run: ({ name, address, role, useFlannel, endpoints }) => {
    if (useFlannel) startFlannel(name, address, endpoints, role)
    else startCalico(name, address, endpoints, role)
    return null
  },
})
