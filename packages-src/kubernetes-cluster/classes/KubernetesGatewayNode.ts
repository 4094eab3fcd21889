import { memoized } from 'vetro'
import { setUpGateway } from '../plans/gateways.js'
import type { NodeRole } from '../plans/nodes.js'
import { KubernetesMemberNode } from './KubernetesMemberNode.js'

/** Leads traffic from outside to services, through HAProxy, which confd keeps in step with the cluster. */
export class KubernetesGatewayNode extends KubernetesMemberNode {
  override getRole(): NodeRole {
    return 'gateway'
  }

  /** Starts the load balancer. */
  @memoized
  protected override startServices(): void {
    const { name, agent } = this.instance
    const address = this.getAddress()
    const endpoints = this.getCluster().getEtcdEndpoints()
    this.report(`Starting the load balancer on ${name}`)
    agent.call(setUpGateway({ name, address, endpoints }))
    this.report(`Gateway ${name} is up`)
  }

  override forgetInstance(): void {
    super.forgetInstance()
    this.forget('startServices')
  }
}
