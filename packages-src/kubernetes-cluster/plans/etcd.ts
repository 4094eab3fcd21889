import { plan, script } from 'vetro'

const client = ['common.sh', 'etcd/client.sh']
const files = [...client, 'etcd/member.sh', 'etcd/etcd.service']
const start = script('etcd/start.sh', { files })
const admit = script('etcd/admit.sh', { files: client })
const join = script('etcd/join.sh', { files })

/** Start the first member of etcd, on the master. */
export const startEtcd = plan<{ name: string; address: string }>({
  timeout: 300,
  run: ({ name, address }) => {
    start(name, address)
    return null
  },
})

/**
 * Admit a member to etcd, on the master; what an earlier attempt left is used or removed. Yields what the member has
 * to know of the others, as `--initial-cluster` takes it.
 */
export const admitEtcdMember = plan<{ name: string; address: string }, string>({
  timeout: 300,
  run: ({ name, address }) => admit(name, address).stdout,
})

/** Join etcd, on the node that the master has admitted. */
export const joinEtcd = plan<{ name: string; address: string; initialCluster: string }>({
  timeout: 300,
  run: ({ name, address, initialCluster }) => {
    join(name, address, initialCluster)
    return null
  },
})
