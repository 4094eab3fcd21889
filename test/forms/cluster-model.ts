/** What the wizard of KubernetesCluster describes in the cloud of harness/dashboard/surroundings.py, without ids. */

export const classes = 'com.mirantis.docker.kubernetes'

/** A server as it is unless the third step is changed. */
export const instance = (name: string, assignFloatingIp: boolean) => ({
  type: 'io.murano.resources.LinuxMuranoInstance',
  name,
  assignFloatingIp,
  flavor: 'm1.medium',
  image: 'image-kubernetes',
  keyname: 'mykey',
  availabilityZone: 'nova',
})

const workers = [2, 3, 4, 5, 6].map((number) => instance(`murano-kube-${number}`, false))
const gateways = [1, 2, 3].map((number) => instance(`murano-gateway-${number}`, true))

/** The cluster of a wizard in which nothing was changed. */
export const untouched = {
  type: `${classes}.KubernetesCluster`,
  name: 'kubernetes',
  masterNode: { type: `${classes}.KubernetesMasterNode`, instance: instance('murano-kube-1', true) },
  minionNodes: workers.map((each) => ({
    type: `${classes}.KubernetesMinionNode`,
    exposeCAdvisor: false,
    instance: each,
  })),
  gatewayNodes: gateways.map((each) => ({ type: `${classes}.KubernetesGatewayNode`, instance: each })),
  nodeCount: 1,
  gatewayCount: 1,
  etcdMembers: 5,
  useFlannel: false,
  enableKubeDns: true,
  enableDashboard: true,
  exposeInsecureApi: false,
  dockerRegistry: '',
  dockerMirror: '',
  gcloudKey: '',
}
