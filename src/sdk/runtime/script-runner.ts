import { AsyncLocalStorage } from 'node:async_hooks'
import type { Plan, ScriptArgument, ScriptResult } from '../plan.js'

/** A call of a script, as the `run` of a plan makes it. */
export interface ScriptCall {
  /** Below `resources/scripts`. */
  readonly path: string
  readonly words: readonly ScriptArgument[]
  /** Further files that are put beside the script. */
  readonly files: readonly string[]
}

/** Stands for the node: what a script would do there. What is left out is empty, or 0. */
export type ScriptRunner = (call: ScriptCall) => Partial<ScriptResult>

const runners = new AsyncLocalStorage<ScriptRunner>()

/**
 * Runs a plan in Node, with `runner` in the place of the node's scripts.
 *
 * ```ts
 * runPlan(joinEtcd({ name: 'a', members: [] }), ({ path, words }) => ({ stdout: `${path} ${words[0]}` }))
 * ```
 */
export function runPlan<Result>(plan: Plan<Result>, runner: ScriptRunner): Result {
  return runners.run(runner, plan.run)
}

/** Hands a call of a script to the runner of the plan that is running. Throws if none is. */
export function runScript(call: ScriptCall): ScriptResult {
  const runner = runners.getStore()
  if (runner === undefined) throw new Error(`The script ${call.path} can be called in the run of a plan only`)
  const { stdout = '', stderr = '', exitCode = 0, secret = '' } = runner(call)
  return { stdout: stdout.trim(), stderr: stderr.trim(), exitCode, secret }
}
