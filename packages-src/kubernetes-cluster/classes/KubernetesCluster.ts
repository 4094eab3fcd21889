import { Application, type LinuxMuranoInstance } from 'vetro'
import { setUpGateway } from '../plans/gateways.js'
import { applyServices } from '../plans/objects.js'
import { getAdministratorAccess } from '../plans/control-plane.js'
export class KubernetesCluster extends Application {
  x!: LinuxMuranoInstance
  a() { this.x.agent.call(setUpGateway({ name: 'a', address: 'b', endpoints: 'c' })) 
   this.x.agent.call(applyServices({ services: {items: [{kind: 'Service', spec: {ports: [{port: 1}]}}]} }))
   return this.x.agent.call(getAdministratorAccess({})).token
  }
}
