import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Everything in the box that is not the real thing, and what each one does instead. */
export const standIns = {
  heat: 'Heat and Neutron: servers become containers, addresses are led to them, security groups let everything pass',
  images: 'images: busybox in place of what they are called',
  dns: 'CoreDNS: a program that answers for services of the cluster',
  calico: 'Calico: the real BIRD, but neither Felix nor its confd',
  confd: 'confd: a program that knows as much of its language as is used',
  flannel: 'flanneld: routes in place of tunnels',
} as const

export type StandIn = keyof typeof standIns

/** Programs that take the place of their stand-ins, if they lie in `bin` of the folder VETRO_BINARIES. */
const programs: Partial<Record<StandIn, string>> = { calico: 'calico-node', confd: 'confd', flannel: 'flanneld' }

/** True if nothing stands in for it. */
export const isReal = (name: StandIn): boolean => {
  const program = programs[name]
  const folder = process.env.VETRO_BINARIES
  return program !== undefined && folder !== undefined && existsSync(join(folder, 'bin', program))
}
