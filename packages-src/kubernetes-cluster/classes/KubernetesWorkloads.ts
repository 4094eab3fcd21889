import type { Json, NonNegative } from 'vetro'
import { KubernetesServices } from './KubernetesServices.js'

/**
 * The pods of a cluster, and what makes them. Definitions are those of Kubernetes' API; `isNew` tells whether the object
 * is to be created or updated. All calls wait until it is done.
 */
export abstract class KubernetesWorkloads extends KubernetesServices {
  /** Creates or replaces a pod that nothing keeps running. */
  createPod(definition: Record<string, Json>, isNew: boolean): void {
    this.applyObject(definition, isNew)
  }

  createReplicationController(definition: Record<string, Json>, isNew: boolean): void {
    this.applyObject(definition, isNew)
  }

  createDeployment(definition: Record<string, Json>, isNew: boolean): void {
    this.applyObject(definition, isNew)
  }

  deletePod(id: string): void {
    this.removeObject('pods', id)
  }

  deleteReplicationController(id: string): void {
    this.removeObject('replicationcontrollers', id)
  }

  deleteDeployment(id: string): void {
    this.removeObject('deployments', id)
  }

  /** Sets the number of replicas of a replication controller. */
  scaleRc(rcName: string, newSize: NonNegative): void {
    this.scaleObject('replicationcontrollers', rcName, newSize)
  }

  /** Sets the number of replicas of a deployment. */
  scaleDeployment(name: string, newSize: NonNegative): void {
    this.scaleObject('deployments', name, newSize)
  }

  /** Restarts the containers of a pod, on all nodes. */
  abstract restartContainers(podName: string): void
}
