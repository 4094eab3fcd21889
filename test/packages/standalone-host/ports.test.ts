import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { SimulationResult, Step } from '../../harness/engine.js'
import { left } from '../environment.js'
import type { Simulator } from '../kubernetes/simulation.js'
import { containersOf, deploy, list, standaloneHost, startHosts, state, tree } from './model.js'

/** Containers come, are replaced, fail and go in any order; after each step a model knows the ports of all. */
const test = suiteWith(['engine'], 'no port of a standalone host is lost or given out twice')

let simulator: Simulator
test.before(async () => {
  simulator = await startHosts()
})
test.after(() => simulator.close())

interface Port {
  readonly port: number
  readonly protocol: 'TCP' | 'UDP'
}

/** A container is hosted, in place of the one of that name if there is one, or deleted. */
type Action = { readonly name: string } & ({ readonly image: string; readonly ports: readonly Port[] } | { gone: true })

const name = fc.constantFrom('a', 'b', 'c')
const port = fc.record({ port: fc.constantFrom(80, 1025), protocol: fc.constantFrom('TCP' as const, 'UDP' as const) })
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      name,
      image: fc.constantFrom('server:1', 'server:2', 'broken:1'),
      ports: fc.uniqueArray(port, { maxLength: 3, selector: (each) => keyOf(each) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ name, gone: fc.constant(true as const) }) },
)

const keyOf = ({ port, protocol }: Port) => `${port}/${protocol.toLowerCase()}`

/** The server's ports of containers by their own: `80/tcp` -> 1025. */
type Assigned = Readonly<Record<string, Readonly<Record<string, number>>>>

const protocolOf = (key: string) => key.slice(key.indexOf('/'))

/** A container keeps its ports; a new one is the wanted one if that is free, or the next one from 1025. */
const after = (before: Assigned, action: Action): Assigned => {
  const { [action.name]: earlier = {}, ...others } = before
  if ('gone' in action) return others
  if (action.image.startsWith('broken')) return before
  const keys = action.ports.map(keyOf)
  const chosen = Object.fromEntries(Object.entries(earlier).filter(([key]) => keys.includes(key)))
  for (const key of keys.filter((each) => !(each in chosen))) {
    const taken = [...Object.values(others), chosen].flatMap((ports) =>
      Object.entries(ports).flatMap(([each, number]) => (protocolOf(each) === protocolOf(key) ? [number] : [])),
    )
    const candidates = [Number.parseInt(key, 10), ...Array.from({ length: 20 }, (_, index) => 1025 + index)]
    chosen[key] = candidates.find((each) => !taken.includes(each)) ?? 0
  }
  return { ...others, [action.name]: chosen }
}

const stepsOf = (action: Action): readonly Step[] => {
  if ('gone' in action) {
    return [{ call: { object: 'box', method: 'deleteContainer', arguments: { name: action.name } } }, state]
  }
  const { image, ...rest } = action
  const ports = action.ports.map((each) => ({ ...each, scope: 'public' }))
  const hosting = { object: 'box', method: 'hostContainer', arguments: { container: { ...rest, image, ports } } }
  return [image.startsWith('broken') ? { call: hosting, fails: true } : { call: hosting }, state]
}

/** What containers of the server have, as the step with this number saw it. */
const seen = (result: SimulationResult, run: number): Assigned =>
  Object.fromEntries(
    Object.entries(containersOf(result, run)).map(([name, container]) => [
      name,
      Object.fromEntries(
        Object.entries(tree(tree(container).ports)).map(([key, place]) => [key, Number(String(place).split(' ')[1])]),
      ),
    ]),
  )

/** What the host says of them at the end. */
const told = (result: SimulationResult): Assigned => {
  const host = left(result, 'box')
  const names = Array.isArray(host.containers) ? host.containers.map(String) : []
  const endpoints = list(host.applicationEndpoints).filter(({ scope }) => scope === 'host')
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        endpoints
          .filter(({ applicationName }) => applicationName === name)
          .map(({ containerPort, protocol, port }) => [`${containerPort}/${protocol}`.toLowerCase(), Number(port)]),
      ),
    ]),
  )
}

test('over any sequence of host, replace and delete', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 12, maxLength: 12 }), async (actions) => {
      const result = await simulator.succeed(deploy(standaloneHost('box')), ...actions.flatMap(stepsOf))
      let expected: Assigned = {}
      for (const [index, action] of actions.entries()) {
        expected = after(expected, action)
        assert.equal(seen(result, 2 * index + 2), expected, JSON.stringify(actions.slice(0, index + 1)))
      }
      assert.equal(told(result), expected)
    }),
    { numRuns: 2, endOnFailure: true },
  )
})

test.run()
