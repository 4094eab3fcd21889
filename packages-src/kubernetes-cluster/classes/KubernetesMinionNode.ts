import { base64encode, equal, type Json, persisted } from 'vetro'
import type { NodeRole } from '../plans/nodes.js'
import { restartContainers, setUpWorker } from '../plans/workers.js'
import { KubernetesMemberNode } from './KubernetesMemberNode.js'

/** A worker: runs the containers of pods. */
export class KubernetesMinionNode extends KubernetesMemberNode {
  /** Opens the kubelet's metrics, cAdvisor's among them, to everyone with credentials for them. */
  exposeCAdvisor = false

  /** Whether its server was made, or changed, so that the metrics are exposed. */
  @persisted private hasMetricsExposed: boolean | null = null

  /** What Docker, the kubelet and kube-proxy were last started with. */
  @persisted private workerSettings: Json = null

  override getRole(): NodeRole {
    return 'worker'
  }

  override exposesMetrics(): boolean {
    return this.exposeCAdvisor
  }

  /** Whether the server, which is there, was last told otherwise than it is to be now. */
  isExposureOutdated(): boolean {
    return this.isDeployed() && this.hasMetricsExposed !== this.exposeCAdvisor
  }

  noteExposure(): void {
    this.hasMetricsExposed = this.exposeCAdvisor
  }

  override deployInstance(): void {
    if (this.isDeployed()) return
    super.deployInstance()
    this.noteExposure()
  }

  /** Joins the cluster; Docker is started anew where its registries have changed. */
  protected override startServices(): void {
    const { name, agent } = this.instance
    const { useFlannel, enableKubeDns, dockerRegistry, dockerMirror, gcloudKey, masterNode } = this.getCluster()
    const masterAddress = masterNode.getAddress()
    // The engine's log masks what goes by such a name.
    const secrets = { gcloud_password: base64encode(gcloudKey) }
    const wanted = { masterAddress, enableKubeDns, dockerRegistry, dockerMirror, secrets }
    if (equal(this.workerSettings, wanted)) return
    this.report(`Starting Docker and Kubernetes on ${name}`)
    agent.call(
      setUpWorker({
        name,
        address: this.getAddress(),
        masterAddress,
        useFlannel,
        enableKubeDns,
        dockerRegistry,
        dockerMirror,
        gcloudKey: gcloudKey === '' ? null : gcloudKey,
      }),
    )
    this.workerSettings = wanted
  }

  /** Restarts the containers of a pod that run here. */
  restartContainers(podName: string): void {
    this.instance.agent.call(restartContainers({ podName }))
  }

  override forgetInstance(): void {
    super.forgetInstance()
    this.workerSettings = null
  }
}
