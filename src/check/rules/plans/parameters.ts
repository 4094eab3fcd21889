import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { BodyUse } from '../../interpreters/python.js'
import { didYouMean } from '../../nearest.js'
import { entriesOf, valueUnder, type YamlEntry } from '../../yaml/node.js'
import type { UseInPlan } from './body.js'
import { Hints, namedBy } from './hints.js'
import { misspelt, planKeys } from './keys.js'
import { isBoundLater } from './plan.js'

/** Whether a plan has the parameters that its Body asks for, and the Body asks for those that it has. */
export function checkParameters({ plan: { root }, use, locate, inClasses, sink }: UseInPlan): void {
  const parameters = valueUnder(root, 'Parameters')
  const keys = entriesOf(parameters).map(({ key }) => key)
  const other = parameters === undefined ? misspelt(root, 'Parameters', planKeys) : undefined
  if (other !== undefined) {
    reportMisspelt(other, use, sink)
    return
  }
  const isOpen = use.whole || isBoundLater(parameters) || keys.some(isBoundLater) || inClasses.has('Parameters')
  if (isOpen || use.dynamic) return
  const names = new Set(keys.map((key) => key.text))
  const read = new Set(use.reads.map(({ name }) => name))
  const unread = [...names].filter((name) => !read.has(name))
  const hints = new Hints()
  const meant = new Set<string | undefined>()
  const reported = new Set(use.written)
  for (const { name, place, caught, method } of use.reads) {
    const isFine = method !== names.has(name)
    if (reported.has(name) || isFine || (caught && !method)) continue
    reported.add(name)
    if (method) {
      sink.report(murano.plans.hiddenParameter, locate(place, name), { name })
      continue
    }
    const hint = hints.nearest(name, unread, names)
    meant.add(namedBy(hint))
    sink.report(murano.plans.unknownParameter, locate(place, name), { name, hint })
  }
  for (const key of keys) {
    const name = key.text
    if (!read.has(name) && !meant.has(name)) sink.report(murano.plans.unusedParameter, key.span, { name })
  }
}

function reportMisspelt({ key }: YamlEntry, use: BodyUse, sink: DiagnosticSink): void {
  const fails = !use.dynamic && use.reads.some(({ caught, method }) => !caught && !method)
  const [owner, nearest, hint] = ['The plan', 'Parameters', didYouMean(key.text, ['Parameters'])]
  if (fails) sink.report(murano.plans.keyMissing, key.span, { owner, key: nearest, hint })
  else sink.report(murano.plans.unknownKey, key.span, { owner: 'Plans', key: key.text, nearest })
}
