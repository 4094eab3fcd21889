import { caught, type Json, type LinuxMuranoInstance, MuranoError, type NonNegative } from 'vetro'
import { AgentFailure } from '../../docker-interfaces/classes/AgentFailure.js'
import { ServerOwner } from '../../docker-interfaces/classes/ServerOwner.js'
import {
  applyObject,
  applyServices,
  removeObject,
  removePodsByLabels,
  removeServicesByName,
  rollBackDeployment,
  scaleObject,
} from '../plans/objects.js'

/** Objects of Kubernetes, as its API knows them. What cannot be done throws `KubernetesFailure`, with the reason. */
export abstract class KubernetesApi extends ServerOwner {
  abstract getMasterInstance(): LinuxMuranoInstance

  protected applyObject(definition: Record<string, Json>, isNew: boolean): void {
    try {
      this.getMasterInstance().agent.call(applyObject({ definition, isNew }))
    } catch (error) {
      throw new MuranoError('KubernetesFailure', AgentFailure.reasonIn(caught(error).message))
    }
  }

  protected removeObject(kind: string, name: string): void {
    try {
      this.getMasterInstance().agent.call(removeObject({ kind, name }))
    } catch (error) {
      throw new MuranoError('KubernetesFailure', AgentFailure.reasonIn(caught(error).message))
    }
  }

  protected scaleObject(kind: string, name: string, size: NonNegative): void {
    try {
      this.getMasterInstance().agent.call(scaleObject({ kind, name, size }))
    } catch (error) {
      throw new MuranoError('KubernetesFailure', AgentFailure.reasonIn(caught(error).message))
    }
  }

  /** Deletes the pods that have all of these labels. */
  deletePods(labels: Record<string, string>): void {
    try {
      this.getMasterInstance().agent.call(removePodsByLabels({ labels }))
    } catch (error) {
      throw new MuranoError('KubernetesFailure', AgentFailure.reasonIn(caught(error).message))
    }
  }

  /** Takes a deployment back to what it was before its last change. Doing it twice does no more than doing it once. */
  rollBackDeployment(name: string): void {
    try {
      this.getMasterInstance().agent.call(rollBackDeployment({ name }))
    } catch (error) {
      throw new MuranoError('KubernetesFailure', AgentFailure.reasonIn(caught(error).message))
    }
  }

  /** Creates or updates services; their addresses in the cluster, by their names. */
  protected applyServices(definitions: Json[]): Record<string, string> {
    if (definitions.length === 0) return {}
    try {
      const services = { apiVersion: 'v1', kind: 'List', items: definitions }
      const lines = this.getMasterInstance().agent.call(applyServices({ services }))
      return Object.fromEntries(lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']))
    } catch (error) {
      throw new MuranoError('KubernetesFailure', AgentFailure.reasonIn(caught(error).message))
    }
  }

  protected removeServices(names: string[]): void {
    if (names.length === 0) return
    try {
      this.getMasterInstance().agent.call(removeServicesByName({ names }))
    } catch (error) {
      throw new MuranoError('KubernetesFailure', AgentFailure.reasonIn(caught(error).message))
    }
  }
}
