import type { SourceSpan } from '../diagnostics/diagnostic.js'

/** One execution plan: `Resources/<name>.template`. */
export interface ExecutionPlan {
  /** The file's name without its ending, unique in the package. */
  readonly name: string
  /** Shown in logs: the plan's `Name`. */
  readonly title: string
  readonly documentation?: string
  /**
   * The template's `Parameters`. All values are handed over in one map under a name that `bind` replaces,
   * since `bind` leaves the text `$name` in place of a null.
   */
  readonly parameters: Readonly<Record<string, string>>
  /** Python: the inside of a function. */
  readonly body: string
  readonly scripts: readonly PlanScript[]
  readonly source: SourceSpan
}

/** A script that the plan's body can call. */
export interface PlanScript {
  /** A Python identifier. */
  readonly name: string
  /** Path below `Resources/scripts`. */
  readonly entryPoint: string
  /** Paths below `Resources/scripts` of files put beside the script. */
  readonly files: readonly string[]
  readonly captureStdout: boolean
  readonly captureStderr: boolean
  readonly verifyExitcode: boolean
}
