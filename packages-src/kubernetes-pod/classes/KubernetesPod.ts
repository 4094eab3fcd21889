import { action, caught, Environment, equal, GC, id, inOut, MuranoError, type NonNegative, persisted } from 'vetro'
import { DockerApplication } from '../../docker-interfaces/classes/DockerApplication.js'
import type { DockerContainer } from '../../docker-interfaces/classes/DockerContainer.js'
import { DockerHelpers } from '../../docker-interfaces/classes/DockerHelpers.js'
import type { HostEndpoint } from '../../docker-interfaces/classes/Endpoint.js'
import { type PodContainer, PodDefinition } from './PodDefinition.js'
import { type PodKind, PodObject, type PodState } from './PodObject.js'

/** A host whose containers run together in a pod of a Kubernetes cluster, in as many copies as wanted. */
export class KubernetesPod extends PodObject {
  /** Labels of the pod, as `a=b, c=d`. */
  labels = ''
  /** How many copies there are. 0 stands for a single pod that nothing restarts if its server fails. */
  @inOut replicas: NonNegative = 1
  /** A deployment replaces the copies one after the other when the pod changes, and can be rolled back. */
  updateStrategy: 'ReplicationController' | 'Deployment' = 'ReplicationController'

  /** The containers that run, or are to run again if they do not. */
  @persisted private containers: PodContainer[] = []
  /** What there is of this pod in Kubernetes, or may be; null for nothing. */
  @persisted private kind: PodKind | null = null
  /** What was last seen running; null if the next deployment has to see to it. */
  @persisted private applied: PodState | null = null
  /** Whether Kubernetes may have something else: adding a container failed, and its application will try again. */
  @persisted private isUncertain = false

  override deploy(): void {
    this.prepare()
    this.change([], [])
    // Of containers whose removal failed half-way.
    const names = this.containers.map(({ name }) => name)
    this.kubernetesCluster.deleteOtherServices(this.getPodId(), names)
  }

  override hostContainer(container: DockerContainer): HostEndpoint[] {
    this.prepare()
    const { name, ports } = container
    this.change([PodDefinition.describe(container, this.getPodId())], [])
    return this.kubernetesCluster.createService(name, ports, this.getPodId())
  }

  override deleteContainer(name: string): void {
    this.change([], [name])
    this.kubernetesCluster.deleteServices(name, this.getPodId())
  }

  override getEndpoints(applicationName: string): HostEndpoint[] {
    return this.kubernetesCluster.getServiceEndpoints(applicationName, this.getPodId())
  }

  override getInternalScopeId(): string {
    return id(this.kubernetesCluster)
  }

  /** Adds a copy of the pod. */
  @action scalePodUp(): void {
    this.replicas += 1
    this.deploy()
    this.report(`Pod ${this.name} now has ${this.replicas} replicas`)
  }

  /** Removes a copy of the pod, unless it is the last one. */
  @action scalePodDown(): void {
    if (this.replicas <= 1) {
      this.report(`Pod ${this.name} is already at the minimum of one replica`)
      return
    }
    this.replicas -= 1
    this.deploy()
    this.report(`Pod ${this.name} now has ${this.replicas} replicas`)
  }

  /** Deletes the pod and creates it from scratch. */
  @action recreatePod(): void {
    this.prepare()
    this.applied = null
    this.removeObject()
    this.change([], [])
    this.report(`Pod ${this.name} has been recreated`)
  }

  /** Restarts the containers of all copies of the pod. */
  @action restartContainers(): void {
    this.kubernetesCluster.restartContainers(this.getPodId())
    this.report(`The containers of pod ${this.name} have been restarted`)
  }

  /** Takes the pod back to what it was before its last change. Only deployments can do this. */
  @action rollbackPod(): void {
    if (this.kind !== 'Deployment') {
      const message = `Pod ${this.name} cannot be rolled back: only the update strategy "Deployment" keeps what was before`
      throw new MuranoError('NoHistory', message)
    }
    this.kubernetesCluster.rollBackDeployment(this.getPodId())
    const message = `Pod ${this.name} is what it was before its last change`
    this.report(`${message}. This lasts until the pod next changes: then it becomes what the environment says`)
  }

  /** Removes what there is of the pod in Kubernetes, unless the cluster goes too. */
  destroy(): void {
    if (GC.isDoomed(this.kubernetesCluster)) return
    try {
      this.kubernetesCluster.deleteOtherServices(this.getPodId(), [])
    } catch (error) {
      this.report(`Services of pod ${this.name} are left behind: ${caught(error).message}`)
    }
    try {
      this.removeObject()
    } catch (error) {
      this.report(`Pod ${this.name} is left behind: ${caught(error).message}`)
    }
  }

  /** Before anything is done: makes sure that the name is this pod's alone, and that the cluster is there. */
  private prepare(): void {
    const applications = this.find(Environment)?.applications ?? []
    const hosts = applications.map((each) => (each instanceof DockerApplication ? each.host : each))
    for (const pod of hosts) {
      if (!(pod instanceof KubernetesPod) || pod === this || pod.name !== this.name) continue
      if (pod.kubernetesCluster !== this.kubernetesCluster) continue
      const message = `Two pods of one cluster are called "${this.name}". Give each a name of its own`
      throw new MuranoError('NameConflict', message)
    }
    this.getPodId()
    this.kubernetesCluster.deploy()
  }

  /**
   * Adds or replaces containers, removes others, and sees to replicas, labels and strategy. One change is made after the
   * other: the engine runs the calls of a method in turn, and what is read here may change meanwhile.
   */
  private change(added: PodContainer[], removed: string[]): void {
    const containers = this.containersWith(added, removed)
    PodDefinition.checkPorts(containers)
    const isAddition = added.length > 0
    const isUnfinished = this.isUncertain && (isAddition || removed.length > 0)
    // A removal that fails is repeated by the next deployment, an addition by its application.
    if (!isAddition) this.containers = containers
    if (containers.length > 0) {
      const wanted = this.stateOf(containers)
      if (isUnfinished || !equal(wanted, this.applied)) this.bringAbout(wanted, isAddition)
    } else if (isUnfinished || !this.isUncertain) {
      this.removeObject()
    }
    this.containers = containers
  }

  private containersWith(added: PodContainer[], removed: string[]): PodContainer[] {
    const present = this.containers.map(({ name }) => name)
    const kept = this.containers
      .filter(({ name }) => !removed.includes(name))
      .map((each) => added.find(({ name }) => name === each.name) ?? each)
    return [...kept, ...added.filter(({ name }) => !present.includes(name))]
  }

  private stateOf(containers: PodContainer[]): PodState {
    const labels = { ...DockerHelpers.labels2Map(this.labels), 'murano-pod': this.getPodId() }
    return {
      kind: this.replicas === 0 ? 'Pod' : this.updateStrategy,
      replicas: this.replicas,
      hasHostPorts: containers.some(({ ports }) => ports.some(({ scope }) => scope === 'host')),
      template: PodDefinition.template(labels, containers),
    }
  }

  private bringAbout(wanted: PodState, isAddition: boolean): void {
    const { applied } = this
    const isScaling = !this.isUncertain && equal({ ...wanted, replicas: applied?.replicas ?? null }, applied)
    if (this.kind !== wanted.kind) this.removeObject()
    const isNew = this.applied === null || this.isUncertain
    this.kind = wanted.kind
    this.isUncertain = isAddition
    if (!isAddition) this.applied = null
    if (isScaling) {
      this.scaleObject(wanted.kind, wanted.replicas)
    } else {
      this.report(isNew ? `Creating pod ${this.name}` : `Updating pod ${this.name}`)
      this.createObject(wanted, isNew)
    }
    this.applied = wanted
    this.isUncertain = false
  }

  /** Removes whatever is there of this pod. */
  private removeObject(): void {
    if (this.kind === null) return
    this.applied = null
    this.isUncertain = false
    this.deleteObject(this.kind)
    this.kind = null
  }

  private report(message: string): void {
    this.find(Environment)?.reporter.report(this, message)
  }
}
