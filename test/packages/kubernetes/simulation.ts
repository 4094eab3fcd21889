import * as assert from 'uvu/assert'
import type { AgentCall, SimulationResult, Step } from '../../harness/engine.js'
import type { Engine } from '../../start-engine.js'
import { startSuite } from '../engine.js'
import { type Size, serverNames } from './model.js'

/** The engine with the packages of the suite, before the stand-in for nodes. */
export interface Simulator {
  simulate(...steps: readonly Step[]): Promise<SimulationResult>
  /** The same; throws if a step failed that was not to. */
  succeed(...steps: readonly Step[]): Promise<SimulationResult>
  close(): Promise<void>
}

const nodes = new URL('world.py', import.meta.url)

/** Simulations with an engine that knows these packages: its own, unless told; in a world of nodes, unless told. */
export const simulatorOf = (engine: Engine, packages = engine.packages, world = nodes): Simulator => {
  const simulate = (...steps: readonly Step[]) => engine.oracle.simulate(packages, steps, world)
  return {
    simulate,
    succeed: async (...steps) => {
      const result = await simulate(...steps)
      assert.ok(result.ok, failures(result))
      return result
    },
    close: engine.close,
  }
}

export const startSimulator = async (): Promise<Simulator> =>
  simulatorOf(await startSuite('docker-interfaces', 'kubernetes-cluster'))

/** Why a simulation failed, and where. */
export const failures = ({ runs, trace }: SimulationResult): string =>
  runs
    .map(({ what, error, details }, run) => {
      const where = trace.flatMap((entry) =>
        entry.kind === 'AGENT' && entry.run === run && entry.failed ? `  ${line(entry)}: ${entry.failed}` : [],
      )
      const source = details?.split('\n').filter((text) => /in method .* of type com\.mirantis/.test(text)) ?? []
      return [`step ${run}, ${what}: ${error?.slice(0, 600) ?? 'done'}`, ...where, ...source].join('\n')
    })
    .join('\n')

/** The calls of a run, in order; those of one moment in the order in which their servers were booted. */
export const calls = ({ trace }: SimulationResult, run: number): readonly AgentCall[] => {
  const servers = trace.flatMap((entry) => (entry.kind === 'BOOT' ? [entry.name] : []))
  return trace
    .flatMap((entry) => (entry.kind === 'AGENT' && entry.run === run ? [entry] : []))
    .sort((one, other) => one.start - other.start || servers.indexOf(one.host) - servers.indexOf(other.host))
}

/** A call in short: `murano-kube-1: etcd/start.sh`. */
export const line = ({ host, scripts, name }: AgentCall): string => `${host}: ${scripts.join(' ') || name}`

/** The calls of a run in short, in order. */
export const lines = (result: SimulationResult, run: number): readonly string[] => calls(result, run).map(line)

/** What a run reported, in order. */
export const reports = ({ trace }: SimulationResult, run: number): readonly string[] =>
  trace.flatMap((entry) => (entry.kind === 'REPORT' && entry.run === run ? [entry.text] : []))

/** Asks the world whether the cluster is whole: it has these nodes and no others, and they agree. */
export const healthy = (size: Size, network = 'calico', members?: readonly string[]): Step => {
  const names = serverNames(size)
  const all = [names.master, ...names.workers, ...names.gateways].slice(0, 5)
  return { ask: 'healthy', arguments: { ...names, members: members ?? all, network } }
}

/** An action of the cluster, or of another object. */
export const act = (method: string, object = 'cluster'): Step => ({ action: { object, method } })
