import type {
  AgentCall,
  Model,
  Plan,
  SimulationResult,
  SimulationRun,
  Step,
  TraceEntry,
  Value,
} from '../harness/engine.js'
import { startLineServer } from '../harness/lines.js'
import type { Room } from './room.js'

interface Parameters {
  readonly [name: string]: Value
}

/** One step of an environment's life. */
export interface StepOutcome {
  readonly run: SimulationRun
  /** What happened in this step. */
  readonly trace: readonly TraceEntry[]
  readonly model: SimulationResult['model']
  readonly stacks: SimulationResult['stacks']
}

/** The real engine with one environment, whose servers are nodes of a room: named as their instances. */
export interface NodeEngine {
  /** Has a node's agent run a plan of a package, outside of any deployment; what the plan returns. */
  run(node: string, packageName: string, plan: string, parameters: Parameters, seconds?: number): Promise<Value>
  /** Does a step; fails if the step fails, unless it was made to, with the journal's end of each node that failed. */
  step(step: Step, seconds?: number): Promise<StepOutcome>
  deploy(model: Model, seconds?: number): Promise<StepOutcome>
  act(object: string, method: string, parameters?: Parameters, seconds?: number): Promise<StepOutcome>
  close(): Promise<void>
}

const isFailedCall = (entry: TraceEntry): entry is AgentCall => entry.kind === 'AGENT' && entry.failed !== undefined

/** Starts the engine with these package folders. */
export const startEngine = async (room: Room, packages: readonly string[]): Promise<NodeEngine> => {
  const server = await startLineServer(new URL('engine.py', import.meta.url), room.environment)
  const ask = async <Answer>(request: object, seconds: number): Promise<Answer> => {
    const answer = await server.ask<Answer>(request, seconds)
    if ('value' in answer) return answer.value
    throw new Error(`the engine did not finish in ${seconds} seconds`)
  }
  const step = async (what: Step, seconds = 600) => {
    const outcome = await ask<StepOutcome>({ op: 'step', step: what }, seconds)
    const { run, trace } = outcome
    if (run.ok || run.injected) return outcome
    const failed = trace.filter(isFailedCall)
    const journals = await Promise.all(
      failed.map(async ({ host, name, failed: why }) => {
        const end = await room.journal(host)
        return `\n--- ${host}: ${name}: ${why}\n--- the end of the journal of ${host}:\n${end}`
      }),
    )
    throw new Error(`${run.what}: ${run.error}\n${run.details ?? ''}${journals.join('')}`)
  }
  await ask({ op: 'open', packages }, 30)
  return {
    run: async (node, packageName, template, parameters, seconds) => {
      const plan = await ask<Plan>(
        { op: 'plan', package: packageName, template: `${template}.template`, parameters: { parameters } },
        30,
      )
      return room.carryOut(node, plan, seconds)
    },
    step,
    deploy: (model, seconds) => step({ deploy: model }, seconds),
    act: (object, method, parameters = {}, seconds) =>
      step({ action: { object, method, arguments: parameters } }, seconds),
    close: () => server.close(),
  }
}
