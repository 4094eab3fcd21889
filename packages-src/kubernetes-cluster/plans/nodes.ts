import { lines, plan, script } from 'vetro'

const common = ['common.sh']
const certificates = [...common, 'nodes/certificates.sh']
const prepare = script('nodes/prepare.sh', { files: certificates })
const prepareAuthority = script('nodes/authority.sh', { files: certificates })
const sign = script('nodes/sign.sh', { files: certificates })
const install = script('nodes/install-certificates.sh', { files: certificates })
const setEndpoints = script('nodes/set-etcd-endpoints.sh', { files: common })
const remove = script('nodes/remove.sh', { files: [...common, 'etcd/client.sh'] })

/** What a node does in the cluster. */
export type NodeRole = 'master' | 'worker' | 'gateway'

/**
 * Make the master ready: its authorities, keys and certificates. The API's certificate is good for all `addresses`.
 * `generation` grows each time the server is replaced; what an earlier one left is cleared away.
 */
export const prepareMaster = plan<{ name: string; address: string; addresses: string[]; generation: number }>({
  timeout: 900,
  run: ({ name, address, addresses, generation }) => {
    prepare(name, address, 'master', generation)
    prepareAuthority(name, address, addresses)
    return null
  },
})

/**
 * Make a node ready: its keys. Yields a signing request for each certificate that it has not yet, as
 * `<purpose> <request in base64>`.
 */
export const prepareNode = plan<{ name: string; address: string; role: NodeRole; generation: number }, string[]>({
  timeout: 900,
  run: ({ name, address, role, generation }) => lines(prepare(name, address, role, generation).stdout),
})

/**
 * Sign certificates, on the master. Requests are `<node> <role> <address> <purpose> <request in base64>`; yields
 * `<node> <purpose> <certificate in base64>`, and for each node its authorities as `<node> ca ...` and
 * `<node> etcd-ca ...`. Of a request only the public key counts.
 */
export const signCertificates = plan<{ requests: string[] }, string[]>({
  timeout: 600,
  run: ({ requests }) => lines(sign(requests).stdout),
})

/** Install certificates, given as `<purpose> <certificate in base64>`. */
export const installCertificates = plan<{ certificates: string[] }>({
  timeout: 300,
  run: ({ certificates }) => {
    install(certificates)
    return null
  },
})

/** Tell a node's clients of etcd which members there are now, as a comma-separated list of URLs. */
export const setEtcdEndpoints = plan<{ endpoints: string }>({
  timeout: 300,
  run: ({ endpoints }) => {
    setEndpoints(endpoints)
    return null
  },
})

/**
 * Remove nodes from the cluster, on the master: their pods where the node still answers, themselves, their members of
 * etcd, their part of the network. Nodes are `<name> <role> <address>`; what is gone already is no error.
 */
export const removeNodes = plan<{ nodes: string[] }>({
  timeout: 1200,
  run: ({ nodes }) => {
    remove(nodes)
    return null
  },
})
