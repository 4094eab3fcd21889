import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { BodyUse, PythonReader } from '../../interpreters/python.js'
import type { TextBudget } from '../../interpreters/text-budget.js'
import { entryOf, isText, valueUnder, type YamlNode } from '../../yaml/node.js'
import { locatorOf } from './body-text.js'
import { checkNames } from './names.js'
import { checkParameters } from './parameters.js'
import { isBoundLater, type Plan } from './plan.js'
import { checkResults } from './results.js'

/** Reads Bodies, as many as there may be. */
export interface BodyReader {
  readonly python: PythonReader
  readonly budget: TextBudget
}

/** Whether Python can read the Body of a plan, and the plan has what it uses. */
export async function checkBody(
  plan: Plan,
  inClasses: ReadonlySet<string>,
  { python, budget }: BodyReader,
  sink: DiagnosticSink,
): Promise<void> {
  const entry = entryOf(plan.root, 'Body')
  if (entry === undefined || !isText(entry.value) || isBoundLater(entry.value)) return
  const body = entry.value
  if (/^(?:\s*(?:#.*)?(?:\n|$))*$/.test(body.text)) {
    sink.report(murano.plans.bodyEmpty, entry.key.span)
    return
  }
  const verdict = budget.takes(body.text) ? await python.read('body', body.text) : 'missing'
  if (verdict === 'missing') return
  if (verdict === 'unchecked') {
    sink.report(murano.plans.bodyUnchecked, entry.key.span)
    return
  }
  const locate = locatorOf(body, plan.file.text)
  const { problem, version, use } = verdict
  if (problem !== undefined) {
    const { line, column, reason, python2 } = problem
    const kind = python2 ? murano.plans.bodyPython2 : murano.plans.bodySyntax
    sink.report(kind, locate([line, column]), { version, reason })
  }
  if (use !== undefined) {
    const scripts = valueUnder(plan.root, 'Scripts')
    const inPlan = { plan, use, scripts, locate, inClasses, sink }
    checkNames(inPlan)
    checkParameters(inPlan)
    checkResults(inPlan)
  }
}

/** What is looked at when Python can read a Body. */
export interface UseInPlan {
  readonly plan: Plan
  readonly use: BodyUse
  /** What stands under `Scripts`. */
  readonly scripts: YamlNode | undefined
  readonly locate: ReturnType<typeof locatorOf>
  /** Keys of the plan that classes may set. */
  readonly inClasses: ReadonlySet<string>
  readonly sink: DiagnosticSink
}
