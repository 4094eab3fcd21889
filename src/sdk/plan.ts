import type { Int, Json } from './contracts.js'
import { EngineError } from './errors.js'
import { runScript } from './runtime/script-runner.js'

/** How one execution plan is run on a node, and what comes back. */
export interface PlanOptions<Parameters extends object, Result> {
  /** Seconds that the engine waits for the result. The agent itself has no limit. */
  timeout: Int
  /**
   * What the agent does: calls of scripts, and what they yield. It becomes Python that the agent runs,
   * so it may hold constants, calls of scripts, `if` on a parameter, and a `return`.
   */
  run: (parameters: Parameters) => Result
}

/** A plan with its parameters filled in, ready for `agent.call` or `agent.send`. */
export interface Plan<Result> {
  /** What `plan` has returned: which plan this is. */
  readonly declaration: unknown
  readonly parameters: object
  /** Seconds that the engine waits for the result. */
  readonly timeout: Int
  /** Runs the body in Node; `runPlan` of the runtime does so with scripts that a test gives. */
  readonly run: () => Result
}

/**
 * Declares an execution plan: a typed function from parameters to what the agent is asked to do.
 *
 * ```ts
 * const join = script('etcd/join.sh', { files: ['etcd/etcd.service'] })
 *
 * export const joinEtcd = plan<{ name: string; members: string[] }, string>({
 *   timeout: 600,
 *   run: ({ name, members }) => join(name, members).stdout,
 * })
 * ```
 */
export function plan<Parameters extends object, Result = null>(
  options: PlanOptions<Parameters, Result>,
): (parameters: Parameters) => Plan<Result> {
  const declaration = (parameters: Parameters): Plan<Result> => ({
    declaration,
    parameters,
    timeout: options.timeout,
    run: () => options.run(parameters),
  })
  return declaration
}

/** What may be handed to a script. Text, numbers and booleans are quoted words; null is an empty one; the rest is the path of a file. */
export type ScriptArgument = string | number | boolean | null | readonly string[] | { readonly [key: string]: Json }

/** What a script has done. */
export interface ScriptResult {
  /** Without surrounding white space. */
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: Int
  /**
   * What the script wrote into the file that `$SECRET_OUTPUT` names, which root alone can read: the way for what must
   * not be seen in the agent's log, as standard output is.
   */
  readonly secret: string
}

/** How a script is run. */
export interface ScriptOptions {
  /** Further files from `resources/scripts`, put beside the script under the same relative paths. */
  files?: readonly string[]
  /** Whether a status other than 0 is an error; true unless said otherwise. */
  verifyExitCode?: boolean
}

/**
 * Names a script of the package, by its path below `resources/scripts` (a `.hbs` ending is dropped: `run.sh` may be
 * rendered from `run.sh.hbs`). Calling it, in the `run` of a plan, runs it on the node as root.
 */
export function script(path: string, options: ScriptOptions = {}): (...words: ScriptArgument[]) => ScriptResult {
  return (...words) => {
    const result = runScript({ path, words, files: options.files ?? [] })
    if (result.exitCode !== 0 && options.verifyExitCode !== false) {
      throw new EngineError('murano.engine.system.agent.AgentException', `Script ${path} returned error code`)
    }
    return result
  }
}

/** The lines of a text, empty ones left out. For results: an answer in one text of 700 kB breaks a deployment, a list does not. */
export function lines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '')
}

/** What a script printed as JSON. */
export function parseJson<Result>(text: string): Result {
  return JSON.parse(text)
}
