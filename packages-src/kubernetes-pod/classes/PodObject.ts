import type { Json, NonNegative } from 'vetro'
import { DockerContainerHost } from '../../docker-interfaces/classes/DockerContainerHost.js'
import type { KubernetesCluster } from '../../kubernetes-cluster/classes/KubernetesCluster.js'
import { KubernetesNames } from '../../kubernetes-cluster/classes/KubernetesNames.js'
import type { PodTemplate } from './PodDefinition.js'

/** What stands for a pod in Kubernetes: itself, which nothing keeps running, or what makes copies of it. */
export type PodKind = 'Pod' | 'ReplicationController' | 'Deployment'

/** What a pod is to be, or is. */
export interface PodState {
  kind: PodKind
  replicas: NonNegative
  /** Whether it has ports of its server, so that no two copies can be on one. */
  hasHostPorts: boolean
  template: PodTemplate
}

/** A host that is an object in a Kubernetes cluster. */
export abstract class PodObject extends DockerContainerHost {
  kubernetesCluster!: KubernetesCluster

  /** The object's name in Kubernetes. */
  getPodId(): string {
    return KubernetesNames.toLabel(this.name)
  }

  createObject(state: PodState, isNew: boolean): void {
    const { kind, replicas, template } = state
    const name = this.getPodId()
    const metadata = { name, labels: template.metadata.labels }
    if (kind === 'Pod') {
      this.kubernetesCluster.createPod({ apiVersion: 'v1', kind, metadata, spec: template.spec }, isNew)
    } else if (kind === 'Deployment') {
      const spec = this.deploymentSpec(state)
      this.kubernetesCluster.createDeployment({ apiVersion: 'apps/v1', kind, metadata, spec }, isNew)
    } else {
      const spec = { replicas, selector: { 'murano-pod': name }, template }
      this.kubernetesCluster.createReplicationController({ apiVersion: 'v1', kind, metadata, spec }, isNew)
    }
  }

  private deploymentSpec(state: PodState): Record<string, Json> {
    const { replicas, template, hasHostPorts } = state
    // Where no two copies fit on one server, the old one has to go before the new one comes.
    const rollingUpdate = hasHostPorts ? { maxSurge: 0, maxUnavailable: 1 } : { maxSurge: 1, maxUnavailable: 0 }
    const strategy = { type: 'RollingUpdate', rollingUpdate }
    return { replicas, selector: { matchLabels: { 'murano-pod': this.getPodId() } }, strategy, template }
  }

  scaleObject(kind: PodKind, replicas: NonNegative): void {
    if (kind === 'Deployment') this.kubernetesCluster.scaleDeployment(this.getPodId(), replicas)
    else this.kubernetesCluster.scaleRc(this.getPodId(), replicas)
  }

  deleteObject(kind: PodKind): void {
    if (kind === 'Pod') this.kubernetesCluster.deletePod(this.getPodId())
    else if (kind === 'Deployment') this.kubernetesCluster.deleteDeployment(this.getPodId())
    else this.kubernetesCluster.deleteReplicationController(this.getPodId())
  }
}
