import { murano } from '../../../diagnostics/index.js'
import { didYouMean } from '../../nearest.js'
import { entriesOf, valueUnder, type YamlScalar } from '../../yaml/node.js'
import type { UseInPlan } from './body.js'
import { isBoundLater } from './plan.js'

/** Whether what a Body calls is there, and whether it calls all scripts of the plan. */
export function checkNames({ plan: { root }, use, locate, inClasses, sink }: UseInPlan): void {
  const scripts = valueUnder(root, 'Scripts')
  // That there are none at all has been said
  if (scripts === undefined) return
  const keys = entriesOf(scripts).map(({ key }) => key)
  if (use.dynamic || isBoundLater(scripts) || keys.some(isBoundLater) || inClasses.has('Scripts')) return
  const names = keys.map((key) => key.text)
  const hinted = new Set<string>()
  for (const { name, place } of use.free) {
    if (names.includes(name)) continue
    const unused = names.filter((each) => !use.names.includes(each))
    const hint = newName(name) ?? (didYouMean(name, unused) || didYouMean(name, [...names, ...use.assigned]))
    hinted.add(hint)
    sink.report(murano.plans.unknownName, locate(place, name), { name, hint })
  }
  for (const key of keys) {
    const { text } = key
    if (!isIdentifier(key)) {
      sink.report(murano.plans.unreachableScript, key.span, { name: text, corrected: identifierLike(text) })
    } else if (!use.names.includes(text) && !hinted.has(` Did you mean \`${text}\`?`)) {
      sink.report(murano.plans.unusedScript, key.span, { name: text })
    }
  }
}

/** What Python 3 calls what was built in before. */
function newName(name: string): string | undefined {
  const found = renamed.get(name)
  return found === undefined ? undefined : ` Agents run Python 3: \`${found}\`.`
}

const renamed = new Map([
  ['unicode', 'str'],
  ['basestring', 'str'],
  ['xrange', 'range'],
  ['raw_input', 'input'],
  ['long', 'int'],
  ['unichr', 'chr'],
  ['reduce', 'functools.reduce'],
  ['reload', 'importlib.reload'],
  ['execfile', 'exec'],
  ['file', 'open'],
])

const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

function isIdentifier({ text, type }: YamlScalar): boolean {
  return type === 'text' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) && !keywords.has(text)
}

function identifierLike(text: string): string {
  const letters = text.replace(/[^\p{L}\p{N}_]/gu, '_')
  return keywords.has(letters) ? `${letters}_` : letters.replace(/^(?=\p{N}|$)/u, '_')
}
