import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { BodyUse } from '../../interpreters/python.js'
import { didYouMean } from '../../nearest.js'
import { entriesOf, valueUnder, type YamlEntry } from '../../yaml/node.js'
import type { UseInPlan } from './body.js'
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
  const names = keys.map((key) => key.text)
  const read = new Set(use.reads.map(({ name }) => name))
  const hinted = new Set<string>()
  const reported = new Set<string>()
  for (const { name, place, caught, method } of use.reads) {
    if (reported.has(name)) continue
    if (method) {
      if (names.includes(name)) sink.report(murano.plans.hiddenParameter, locate(place, name), { name })
    } else if (!names.includes(name) && !caught && !use.written.includes(name)) {
      const hint =
        didYouMean(
          name,
          names.filter((each) => !read.has(each)),
        ) || didYouMean(name, names)
      hinted.add(hint)
      reported.add(name)
      sink.report(murano.plans.unknownParameter, locate(place, name), { name, hint })
    }
  }
  for (const key of keys) {
    const name = key.text
    if (read.has(name) || hinted.has(` Did you mean \`${name}\`?`)) continue
    sink.report(murano.plans.unusedParameter, key.span, { name })
  }
}

function reportMisspelt({ key }: YamlEntry, use: BodyUse, sink: DiagnosticSink): void {
  const fails = !use.dynamic && use.reads.some(({ caught, method }) => !caught && !method)
  const [owner, nearest, hint] = ['The plan', 'Parameters', didYouMean(key.text, ['Parameters'])]
  if (fails) sink.report(murano.plans.keyMissing, key.span, { owner, key: nearest, hint })
  else sink.report(murano.plans.unknownKey, key.span, { owner: 'Plans', key: key.text, nearest })
}
