import type { PackageDefinition } from '../../murano/package.js'
import type { ExecutionPlan } from '../../murano/plan.js'

/** What is wrong with the content of a file that a plan takes to the node. */
export interface PlanFileIssue {
  readonly kind: 'no-text' | 'carriage-return'
  readonly plan: ExecutionPlan
  /** As the plan names it: below `Resources/scripts`. */
  readonly path: string
}

/** Finds files of plans that the engine cannot send, or that a node cannot run. */
export function planFileIssues({ plans, files }: PackageDefinition): PlanFileIssue[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]))
  return plans.flatMap((plan) =>
    plan.scripts.flatMap(({ entryPoint, files: others }) =>
      [entryPoint, ...others].flatMap((path): PlanFileIssue[] => {
        const content = contents.get(`Resources/scripts/${path}`)
        if (content === undefined) return []
        const text = textOf(content)
        if (text === undefined) return [{ kind: 'no-text', plan, path }]
        return /^#!.*\r\n/.test(text) ? [{ kind: 'carriage-return', plan, path }] : []
      }),
    ),
  )
}

/** The text of a file, undefined if it is none: the engine reads it as UTF-8. */
function textOf(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}
