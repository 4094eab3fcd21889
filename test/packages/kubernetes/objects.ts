import { fileURLToPath } from 'node:url'
import type { Model, SimulationResult, Step, Value } from '../../harness/engine.js'
import { startSuite } from '../engine.js'
import { object } from '../environment.js'
import { cluster, environment } from './model.js'
import { calls, type Simulator, simulatorOf } from './simulation.js'

/** Handwritten applications that can be told their ports, volumes and more. */
const applications = fileURLToPath(new URL('objects-applications', import.meta.url))

/** The engine with pods and applications for them. */
export const startPods = async (): Promise<Simulator> => {
  const engine = await startSuite('docker-interfaces', 'docker-nginx', 'kubernetes-cluster', 'kubernetes-pod')
  return simulatorOf(engine, [...engine.packages, applications])
}

/** A port, as applications list them. */
export interface Port {
  readonly port: number
  readonly protocol?: 'TCP' | 'UDP'
  readonly scope?: 'host' | 'internal' | 'cloud' | 'public'
}

/** An application in a pod, with these ports. */
export const server = (
  name: string,
  host: string,
  ports: readonly Port[],
  inputs: { readonly [name: string]: Value } = {},
): Model => object('org.example.docker.Server', name, { host, ports: ports.map((port) => ({ ...port })), ...inputs })

/** Nginx in a pod, public unless told. */
export const nginx = (host: string, inputs: { readonly [name: string]: Value } = {}): Model =>
  object('com.example.docker.DockerNginx', 'nginx', { host, ...inputs })

/** A deployment of a cluster with one worker and one gateway, and of what runs there. */
export const deploy = (...applications: readonly Model[]): { readonly deploy: Model } => ({
  deploy: environment(cluster(), ...applications),
})

/** What the cluster's API holds. */
export const objects: Step = { ask: 'objects', arguments: { master: 'murano-kube-1' } }

type Tree = { readonly [key: string]: Value }

const tree = (value: Value | undefined): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

/** What the API held in the step with this number: definitions by kind and name, ports and scopes of services by name. */
export const found = ({ runs }: SimulationResult, run: number) => {
  const { objects: all, services } = tree(runs[run]?.result)
  return {
    definitions: Object.fromEntries(
      Object.entries(tree(all)).map(([name, known]) => [name, tree(tree(known).definition)]),
    ),
    services: Object.fromEntries(
      Object.entries(tree(services)).map(([name, service]) => [name, tree(tree(service).definition)]),
    ),
  }
}

/** Names and images of an object's containers. */
export const images = (definition: Tree | undefined): Tree => {
  const spec = tree(definition?.kind === 'Pod' ? definition.spec : tree(tree(definition?.spec).template).spec)
  const containers = Array.isArray(spec.containers) ? spec.containers.map(tree) : []
  return Object.fromEntries(containers.map(({ name, image }) => [String(name), image ?? null]))
}

/** What a run asked of the API: scripts, without their folder, and what they were told. */
export const asked = (result: SimulationResult, run: number): readonly string[] =>
  calls(result, run)
    .filter(({ scripts }) => scripts.some((script) => script.startsWith('objects/')))
    .map(({ scripts, parameters }) => {
      const { definition, services, names, isNew, ...rest } = tree(tree(parameters).parameters)
      const { kind, metadata } = tree(definition)
      const items = tree(services).items
      const listed = Array.isArray(items) ? items.map((item) => tree(tree(item).metadata).name) : names
      const words = [
        kind,
        tree(metadata).name,
        isNew === true ? 'new' : null,
        ...[listed ?? []].flat(),
        ...Object.values(rest),
      ]
      const script = scripts.join(' ').replace('objects/', '').replace('.sh', '')
      return [
        script,
        ...words.filter((word) => word != null).map((word) => (typeof word === 'string' ? word : JSON.stringify(word))),
      ].join(' ')
    })

/** A property of an object as a simulation left it. */
export const property = ({ model }: SimulationResult, object: string, name: string): Value => {
  const all = model.Objects?.applications
  const application = Array.isArray(all) ? all.map(tree).find((each) => tree(each['?']).id === object) : undefined
  return application?.[name] ?? null
}
