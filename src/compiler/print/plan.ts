import type { ExecutionPlan, PlanScript } from '../../murano/plan.js'
import { list, type MapNode, map, name, scalar, text } from './node.js'

/** Of the plan format: enough for applications, and the one that asks the least of an agent. */
const formatVersion = '2.0.0'

/** An execution plan, `Resources/<name>.template`. */
export function planNode(plan: ExecutionPlan): MapNode {
  const parameters = Object.entries(plan.parameters).map(([key, value]) => [key, text(value)] as const)
  const scripts = plan.scripts.map((script) => [script.name, scriptNode(script)] as const)
  const top = map({
    FormatVersion: text(formatVersion),
    Version: text('1.0.0'),
    Name: text(plan.title),
    Parameters: map(Object.fromEntries(parameters)),
    Body: text(plan.body),
    Scripts: map(Object.fromEntries(scripts)),
  })
  return plan.documentation === undefined ? top : commentedAtTop(top, plan.documentation)
}

function commentedAtTop(node: MapNode, comment: string): MapNode {
  return { kind: 'map', entries: node.entries.map((entry, index) => (index === 0 ? { ...entry, comment } : entry)) }
}

function scriptNode(script: PlanScript): MapNode {
  return map({
    Type: name('Application'),
    Version: text('1.0.0'),
    EntryPoint: text(script.entryPoint),
    Files: list(script.files.map(text)),
    Options: map({
      captureStdout: scalar(script.captureStdout),
      captureStderr: scalar(script.captureStderr),
      verifyExitcode: scalar(script.verifyExitcode),
    }),
  })
}
