import type { Model, Value } from '../harness/engine.js'
import type { Site } from './site.js'

/** What a user enters in the wizards. Ids of what they yield: cluster-1, pod-1 and the application's with -1. */

type Fields = { readonly [name: string]: Value }

const clusterClass = 'com.mirantis.docker.kubernetes.KubernetesCluster'
const podClass = 'com.mirantis.docker.kubernetes.KubernetesPod'
const standaloneHostClass = 'com.mirantis.docker.DockerStandaloneHost'

/** A cluster of 2 workers, 3 at most, and 1 gateway, 2 at most, unless told. */
export const enterCluster = (site: Site, nodes: Fields = {}, network: Fields = {}): Promise<Model> => {
  const size = { nodeCount: 2, maximumOfWorkers: 3, gatewayCount: 1, maximumOfGateways: 2 }
  return site.fill(clusterClass, 'cluster', { nodes: { ...size, ...nodes }, network })
}

/** A pod in that cluster, of 2 replicas unless told, called web. */
export const enterPod = (site: Site, pod: Fields = {}): Promise<Model> =>
  site.fill(podClass, 'pod', { pod: { name: 'web', replicas: 2, ...pod } }, { [clusterClass]: [['cluster-1', 'it']] })

/** An application on that pod, or on the standalone host. */
export const enterApplication = (
  site: Site,
  fullName: string,
  id: string,
  application: Fields = {},
  others: { readonly [fqn: string]: readonly (readonly [string, string])[] } = {},
): Promise<Model> => {
  const hosts = { [podClass]: [['pod-1', 'web']], [standaloneHostClass]: [['host-1', 'host']] } as const
  return site.fill(fullName, id, { application: { host: 'pod-1', ...application } }, { ...hosts, ...others })
}

/** A standalone host, called docker, on the server docker-host-1. */
export const enterHost = (site: Site, host: Fields = {}): Promise<Model> =>
  site.fill(standaloneHostClass, 'host', { host, instance: { image: 'image-docker' } })
