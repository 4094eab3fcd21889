import { murano } from '../../../diagnostics/index.js'
import { entriesOf, type YamlScalar } from '../../yaml/node.js'
import type { UseInPlan } from './body.js'
import { Hints, namedBy } from './hints.js'
import { identifierLike, isIdentifier, namesWithin } from './identifiers.js'
import { isBoundLater } from './plan.js'

/** Names of one Body that are reported: who has more of them has one mistake. */
const shownNames = 100

/** Whether what a Body calls is there, and whether it calls all scripts of the plan. */
export function checkNames({ scripts, use, locate, inClasses, sink }: UseInPlan): void {
  const keys = entriesOf(scripts).map(({ key }) => key)
  // That there are none at all has been said
  if (scripts === undefined || isBoundLater(scripts) || keys.some(isBoundLater)) return
  if (use.dynamic || inClasses.has('Scripts')) return
  const names = new Set(keys.map((key) => key.text))
  const used = new Set(use.names)
  const misread = misreadScripts(keys, new Set(use.free.map(({ name }) => name)))
  const unused = [...names].filter((name) => !used.has(name))
  const hints = new Hints()
  const meant = new Set<string | undefined>()
  for (const { name, place } of use.free.slice(0, shownNames)) {
    if (names.has(name)) continue
    const script = misread.parts.get(name)
    const hint =
      script === undefined
        ? (newName(name) ?? hints.nearest(name, unused, [...names, ...use.assigned]))
        : ` Python has no names like \`${script}\`: call the script \`${identifierLike(script)}\`.`
    // Of the parts of one name the first says it for all
    if (script !== undefined && namesWithin(script)[0] !== name) continue
    meant.add(namedBy(hint))
    sink.report(murano.plans.unknownName, locate(place, name), { name, hint })
  }
  for (const key of keys) {
    const name = key.text
    if (misread.scripts.has(name) || meant.has(name)) continue
    if (key.type !== 'text' || !isIdentifier(name)) {
      sink.report(murano.plans.unreachableScript, key.span, { name, corrected: identifierLike(name) })
    } else if (!used.has(name)) sink.report(murano.plans.unusedScript, key.span, { name })
  }
}

/** Scripts such as `start-shop` that a Body calls, as `start` less `shop()`; and such parts, each with its script. */
function misreadScripts(keys: readonly YamlScalar[], free: ReadonlySet<string>) {
  const scripts = new Set<string>()
  const parts = new Map<string, string>()
  for (const { text } of keys) {
    const names = namesWithin(text)
    if (isIdentifier(text) || !names.every((name) => free.has(name))) continue
    scripts.add(text)
    for (const name of names) parts.set(name, text)
  }
  return { scripts, parts }
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
