import type { Model, Value } from '../../harness/engine.js'

const package_ = 'com.mirantis.docker.kubernetes'

type Role = 'Master' | 'Minion' | 'Gateway'

/** What a cluster is to be; unless told, one worker and one gateway, all of them in use. */
export interface Size {
  /** Id of the cluster; those of its nodes begin with it. */
  readonly id?: string
  /** What the names of its servers begin with; murano unless told. */
  readonly prefix?: string
  readonly workers?: number
  readonly gateways?: number
  /** All that there may be. */
  readonly maximumWorkers?: number
  readonly maximumGateways?: number
  /** Inputs of each worker. */
  readonly ofWorkers?: { readonly [name: string]: Value }
}

/** Names of the servers that are in use, as the form gives them by default. */
export const serverNames = ({ prefix = 'murano', workers = 1, gateways = 1 }: Size) => ({
  master: `${prefix}-kube-1`,
  workers: numbers(workers).map((number) => `${prefix}-kube-${number + 1}`),
  gateways: numbers(gateways).map((number) => `${prefix}-gateway-${number}`),
})

/** The object model of a cluster, as the form makes it. */
export const cluster = (size: Size = {}, inputs: { readonly [name: string]: Value } = {}): Model => {
  const { id = 'cluster', workers = 1, gateways = 1, maximumWorkers = workers, maximumGateways = gateways } = size
  const names = serverNames({ ...size, workers: maximumWorkers, gateways: maximumGateways })
  return {
    '?': { type: `${package_}.KubernetesCluster`, id },
    name: id,
    masterNode: node('Master', id, names.master),
    minionNodes: names.workers.map((name) => ({ ...node('Minion', id, name), ...size.ofWorkers })),
    gatewayNodes: names.gateways.map((name) => node('Gateway', id, name)),
    nodeCount: workers,
    gatewayCount: gateways,
    ...inputs,
  }
}

/** The object model of a pod in a cluster; `cluster` is its id. */
export const pod = (name: string, inputs: { readonly [name: string]: Value } = {}, cluster = 'cluster'): Model => ({
  '?': { type: `${package_}.KubernetesPod`, id: name },
  name,
  kubernetesCluster: cluster,
  replicas: 1,
  ...inputs,
})

/** An environment of applications. */
export const environment = (...applications: readonly Model[]): Model => ({
  '?': { type: 'io.murano.Environment', id: 'environment' },
  name: 'environment',
  defaultNetworks: {
    environment: { '?': { type: 'io.murano.resources.NeutronNetwork', id: 'network' }, name: 'network' },
    flat: null,
  },
  applications,
})

/** The id of a node's object. */
export const nodeId = (name: string, cluster = 'cluster') => `${cluster}-${name}`

const node = (role: Role, cluster: string, name: string): Model => ({
  '?': { type: `${package_}.Kubernetes${role}Node`, id: nodeId(name, cluster) },
  instance: {
    '?': { type: 'io.murano.resources.LinuxMuranoInstance', id: `${nodeId(name, cluster)}-instance` },
    name,
    flavor: 'm1.medium',
    image: 'debian8-x64-kubernetes',
    assignFloatingIp: role !== 'Minion',
    keyname: null,
    availabilityZone: 'nova',
  },
})

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)
