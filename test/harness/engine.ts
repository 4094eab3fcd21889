import { fileURLToPath } from 'node:url'
import type { Answer } from './lines.js'
import { startLineServer } from './lines.js'

/** A value as the engine gives it: objects as {"?": class, property: value}, types as {type: name}. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/** An object of an object model: {"?": {type, id}, property: value}. */
export interface Model {
  readonly '?': { readonly type: string; readonly id: string; readonly [key: string]: Value }
  readonly [property: string]: Value
}

/** One attribute, as the environment's model keeps it: id of its object, class that owns it, name, value. */
export type Attribute = readonly [object: string, owner: string, name: string, value: Value]

/** `name` is what `Catch: With:` has to name; a call that did not end in time has the name Timeout. */
export interface EngineError {
  readonly name: string
  readonly names: readonly string[]
  readonly message: string
  /** The MuranoPL stack trace. */
  readonly trace: string
}

/** An execution plan as it reaches the agent. */
export interface Plan {
  readonly Name?: string
  readonly ID: string
  readonly Parameters?: { readonly [name: string]: Value }
  readonly Body: string
  readonly [key: string]: Value | undefined
}

/** A call to an agent; `start` and `end` in virtual time, of which each call takes one unit. */
export interface AgentCall {
  readonly kind: 'AGENT'
  readonly run: number
  /** Its number within its run, from 1. */
  readonly call: number
  /** The instance's name. */
  readonly host: string
  /** The plan's Name. */
  readonly name: string
  readonly parameters: { readonly [name: string]: Value } | null
  readonly plan: Plan
  readonly start: number
  readonly end: number
  /** The scripts that the plan ran, in order, if a world answered. */
  readonly scripts: readonly string[]
  /** Why the call failed. */
  readonly failed?: string
  /** Failed because it was told to. */
  readonly injected?: true
}

/** What happened at the edges of the engine, in order. */
export type TraceEntry =
  | AgentCall
  | { readonly kind: 'REPORT'; readonly run: number; readonly text: string; readonly level: 'info' | 'error' }
  | { readonly kind: 'BOOT' | 'KILL'; readonly run: number; readonly name: string; readonly ip: string }
  | { readonly kind: 'HEATERR'; readonly run: number; readonly text: string }
  /** A plan that nobody waited for any more ran on a later server with the same queue. */
  | {
      readonly kind: 'LATE'
      readonly run: number
      readonly host: string
      readonly name: string
      readonly scripts: readonly string[]
    }

/** What agents answer, by the plan's Name ('' if not named); `{error}` fails as a script with exit code 1 does. */
export interface Answers {
  readonly [plan: string]: Value | { readonly error: string }
}

export interface LoadReport {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly counts: Readonly<Record<'packages' | 'classes' | 'expressions' | 'plans' | 'scripts', number>>
}

interface CallBase {
  /** Package folders, trees of them or zips; io.murano is always there. */
  readonly packages: readonly string[]
  readonly method: string
  /** By position or by name. */
  readonly arguments?: readonly Value[] | { readonly [name: string]: Value }
  readonly attributes?: readonly Attribute[]
  readonly answers?: Answers
  /** Limit in seconds; 20 unless told. */
  readonly timeout?: number
}

/**
 * Without `properties` a static method of the class; with them a method of a new object of the class (its id is
 * `object`); with a model a method of one of its objects (the root unless `object` names another).
 */
export type Call = CallBase &
  (
    | { readonly class: string; readonly properties?: { readonly [name: string]: Value } }
    | { readonly model: Model; readonly object?: string }
  )

/** `object` is the receiver as the call left it, `attributes` all attributes afterwards. */
export interface CallResult {
  readonly result?: Value
  readonly error?: EngineError
  readonly object?: Value
  readonly attributes: readonly Attribute[]
  readonly trace: readonly TraceEntry[]
}

/**
 * One task of the engine, or a question to the world: a method of it, whose result is the run's, and whose failed
 * assertion is the run's error. What is deployed again is the model as the last task left it.
 */
export type Step = (
  | { readonly deploy: Model | 'again' }
  | { readonly action: { readonly object: string; readonly method: string; readonly arguments?: object } }
  /** Calls any method, where the API lets its users call actions only. */
  | { readonly call: { readonly object: string; readonly method: string; readonly arguments?: object } }
  | { readonly destroy: true }
  | { readonly ask: string; readonly arguments?: { readonly [name: string]: Value } }
) & {
  /** Numbers of the agent calls of this step, from 1, that are to fail before they have an effect. */
  readonly failAt?: readonly number[]
  /** Those that have their effect while the answer is lost. */
  readonly loseAt?: readonly number[]
  /** Numbers of the changes of Heat's stack in this step, from 1, that fail: the template stays, nothing else. */
  readonly heatFailsAt?: readonly number[]
  /** Servers that answer nothing from this step on. */
  readonly dead?: readonly string[]
  /** The step has to fail; else a failure that was not injected ends the simulation. */
  readonly fails?: true
}

export interface SimulationRun {
  readonly what: 'deploy' | 'action' | 'call' | 'destroy' | 'ask'
  readonly ok: boolean
  readonly error: string | null
  readonly details: string | null
  readonly result: Value
  /** Number of agent calls. */
  readonly calls: number
  /** Length of the longest chain of agent calls that had to wait for each other: what decides the duration. */
  readonly rounds: number
  /** Failed because it was told to. */
  readonly injected: boolean
}

export interface SimulationResult {
  /** Every step ran and succeeded, apart from failures that were asked for. */
  readonly ok: boolean
  readonly runs: readonly SimulationRun[]
  readonly trace: readonly TraceEntry[]
  /** Methods that were called: full names of their objects' classes and their own, 'org.example.Store.deploy'. */
  readonly methods: readonly string[]
  /** The environment's state as murano-api would store it. */
  readonly model: { readonly Objects: Model | null; readonly Attributes: readonly Attribute[] }
  /** Heat stacks that exist at the end, by name. */
  readonly stacks: { readonly [name: string]: { readonly template: { readonly resources: Value } } }
}

export interface PlanRun {
  /** Carried out one after another by one agent on one fresh node. */
  readonly plans: readonly Plan[]
  /** Files that the node has beforehand; modes such as '755', else 644. */
  readonly files?: { readonly [path: string]: { readonly text: string; readonly mode?: string } }
  /** Programs of the node that only note how they are called, such as systemctl. */
  readonly recorded?: readonly string[]
  /** Limit in seconds; 60 unless told. */
  readonly timeout?: number
}

/** ErrorCode 0: Body is what the plan returned. Else Body is {Message, AdditionalInfo}. */
export interface PlanResult {
  readonly ErrorCode: number
  readonly Body: Value
}

export interface LeftFile {
  /** Permissions, octal: '600'. */
  readonly mode: string
  /** User id. */
  readonly owner: number
  readonly size: number
  /** The content's first 100 kB, if it is a file. */
  readonly text?: string
  /** Where it points, if it is a link. */
  readonly link?: string
}

export interface PlanOutcome {
  /** One for each plan, or why the agent did not get that far. */
  readonly results: readonly PlanResult[] | { readonly failed: string }
  /** Every file that was written or changed and is still there after the plans. */
  readonly files: { readonly [path: string]: LeftFile }
  /** The agent's log, at the level that the core library sets on nodes: debug. */
  readonly log: string
  /** How recorded programs were called: 'systemctl daemon-reload'. */
  readonly recorded: readonly string[]
}

/** The real engine (and with it the real agent) in one long-lived process. Its stock core library is unchanged. */
export interface Oracle {
  /** Loads packages afresh and forces everything that the engine would look at only later. */
  load(packages: readonly string[]): Promise<LoadReport>
  /** Calls one method in a life of the engine of its own. A call that hangs or never ends gives the error Timeout. */
  call(call: Call): Promise<CallResult>
  /**
   * Runs tasks one after another on one environment in a simulated cloud. Rejects if that takes more than two minutes
   * and one for each. Agents answer what `agents` says, or as the world does that a Python module has, see
   * engine/agents.py. Bodies of plans run in the engine's process then, so they should do no more than call scripts.
   */
  simulate(packages: readonly string[], steps: readonly Step[], agents?: Answers | URL): Promise<SimulationResult>
  /** The plan that the engine makes of a template among a package's Resources, with its parameters bound. */
  plan(
    packages: readonly string[],
    template: { package: string; template: string; parameters: { readonly [name: string]: Value } },
  ): Promise<Plan>
  /** Carries out plans with the real agent, as root, in a throw-away copy of this machine without a network. */
  runPlan(run: PlanRun): Promise<PlanOutcome>
  close(): Promise<void>
}

const inTime = <T>(answer: Answer<T>): T => {
  if ('value' in answer) return answer.value
  throw new Error(`no answer within ${answer.timeout} seconds`)
}

const request = (call: Call): object => {
  if ('model' in call || call.properties === undefined) return call
  const { class: type, properties, ...rest } = call
  return { ...rest, model: { '?': { type, id: 'object' }, ...properties } }
}

/** Starts the engine, which takes 2 seconds. Sets and dictionaries are ordered by `hashSeed`: 0 unless told. */
export const startOracle = async (options: { readonly hashSeed?: number } = {}): Promise<Oracle> => {
  const server = await startLineServer(new URL('engine/oracle.py', import.meta.url), {
    PYTHONHASHSEED: String(options.hashSeed ?? 0),
  })
  return {
    load: async (packages) => inTime(await server.ask<LoadReport>({ op: 'load', packages }, 120)),
    call: async (call) => {
      const { timeout = 20 } = call
      const answer = await server.ask<CallResult>({ op: 'call', ...request(call) }, timeout)
      if ('value' in answer) return answer.value
      const message = `not finished in ${timeout} seconds`
      return { error: { name: 'Timeout', names: ['Timeout'], message, trace: '' }, attributes: [], trace: [] }
    },
    simulate: async (packages, steps, agents = {}) => {
      const answering = agents instanceof URL ? { world: fileURLToPath(agents) } : { answers: agents }
      const request = { op: 'simulate', packages, steps, ...answering }
      return inTime(await server.ask<SimulationResult>(request, 120 + 60 * steps.length))
    },
    plan: async (packages, template) => inTime(await server.ask<Plan>({ op: 'plan', packages, ...template }, 20)),
    runPlan: async (run) => {
      const limit = run.timeout ?? 60
      return inTime(await server.ask<PlanOutcome>({ op: 'agent', request: { op: 'run', ...run } }, limit + 40))
    },
    close: () => server.close(),
  }
}
