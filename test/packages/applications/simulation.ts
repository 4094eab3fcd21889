import type { SimulationResult, Step, Value } from '../../harness/engine.js'
import type { Engine } from '../../start-engine.js'
import { startSuite } from '../engine.js'
import { type Simulator, simulatorOf } from '../kubernetes/simulation.js'
import { type Container, packages } from './catalog.js'

/** The engine with applications, all of them unless told, and all kinds of host. */
export const startApplications = (folders = packages): Promise<Engine> =>
  startSuite('docker-interfaces', 'docker-standalone-host', 'kubernetes-cluster', 'kubernetes-pod', ...folders)

/** Simulations in a cloud with clusters, and with standalone hosts whose names begin with box. */
export const simulatorOfApplications = (engine: Engine): Simulator =>
  simulatorOf(engine, engine.packages, new URL('world.py', import.meta.url))

/** What the API of the cluster holds. */
export const objects: Step = { ask: 'objects', arguments: { master: 'murano-kube-1' } }

/** What box was told of its containers. */
export const containers: Step = { ask: 'containers', arguments: { server: 'box' } }

type Tree = { readonly [key: string]: Value }

const tree = (value: Value | undefined): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
const list = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : [])
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value))
const word = (value: string): string => (value.includes('\n') ? '(program)' : value)
/** A text as the container gets it: Kubernetes takes two dollars for one. */
const inContainer = (value: Value | undefined): string => text(value).replaceAll('$$', '$')

/** The containers of all pods in the step with this number, by name. */
export const inPods = ({ runs }: SimulationResult, run: number): { readonly [name: string]: Container } =>
  Object.fromEntries(
    Object.values(tree(tree(runs[run]?.result).objects)).flatMap((known) => {
      const pod = tree(tree(tree(tree(tree(known).definition).spec).template).spec)
      const folders = new Map(
        list(pod.volumes).map((each) => [tree(each).name, tree(tree(each).hostPath).path ?? null]),
      )
      return list(pod.containers)
        .map(tree)
        .map((each): [string, Container] => [
          text(each.name),
          {
            image: text(each.image),
            commands: list(each.args).map((each) => word(inContainer(each))),
            env: Object.fromEntries(
              list(each.env).map((item) => [text(tree(item).name), inContainer(tree(item).value)]),
            ),
            ports: list(each.ports).map((item) =>
              `${tree(item).containerPort}/${text(tree(item).protocol)}`.toLowerCase(),
            ),
            volumes: Object.fromEntries(
              list(each.volumeMounts).map((item) => {
                const folder = folders.get(tree(item).name ?? null) ?? null
                return [text(tree(item).mountPath), folder === null ? null : text(folder)]
              }),
            ),
          },
        ])
    }),
  )

/** The containers of box in the step with this number, by name. */
export const onBox = ({ runs }: SimulationResult, run: number): { readonly [name: string]: Container } =>
  Object.fromEntries(
    Object.entries(tree(runs[run]?.result)).map(([name, told]) => {
      const { definition, env_password: env, commands_password: commands } = tree(told)
      const { Image: image, ExposedPorts: ports, HostConfig: settings } = tree(definition)
      return [
        name,
        {
          image: text(image),
          commands: list(commands).map((each) => word(text(each))),
          env: Object.fromEntries(list(env).map((each) => text(each).split(/=(.*)/s).slice(0, 2))),
          ports: Object.keys(tree(ports)),
          volumes: Object.fromEntries(
            list(tree(settings).Mounts).map((each) => {
              const { Target: path, Source: folder } = tree(each)
              return [text(path), folder === undefined ? null : text(folder)]
            }),
          ),
        },
      ]
    }),
  )
