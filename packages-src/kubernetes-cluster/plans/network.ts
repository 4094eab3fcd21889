import { plan, script } from 'vetro'

const configureFlannel = script('network/configure-flannel.sh', { files: ['common.sh'] })
const startFlannel = script('network/start-flannel.sh', {
  files: ['common.sh', 'network/flanneld.service', 'network/docker-flannel.conf'],
})
const configureCalico = script('network/configure-calico.sh', { files: ['common.sh'] })
const startCalico = script('network/start-calico.sh', {
  files: ['common.sh', 'network/calico-node.service', 'network/10-calico.conflist'],
})

/** Configure the pods' network in etcd, and join it, on the master. */
export const setUpMasterNetwork = plan<{ name: string; address: string; useFlannel: boolean; endpoints: string }>({
  timeout: 600,
  run: ({ name, address, useFlannel, endpoints }) => {
    if (useFlannel) {
      configureFlannel(endpoints)
      startFlannel(name, address, endpoints, 'master')
    } else {
      configureCalico(endpoints)
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
