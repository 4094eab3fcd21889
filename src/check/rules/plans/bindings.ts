import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { entriesOf, type YamlNode } from '../../yaml/node.js'
import type { BoundNames } from './bound-names.js'
import { Hints, namedBy } from './hints.js'
import { lookalikesIn, type Placeholder, placeholderIn, textsWithin } from './placeholders.js'
import type { Binding, ResourceUse } from './resource-uses.js'

/** A template with the calls that read and bind it. */
export interface Template {
  readonly name: string
  readonly root: YamlNode
  readonly isPlan: boolean
  readonly uses: readonly ResourceUse[]
}

/** Calls that bind one template and are looked at: each is compared with all of it, and nobody writes more. */
const shownBindings = 100

/** Whether what a template asks for is bound, and what is bound has a place in it. */
export function checkBindings(template: Template, sink: DiagnosticSink): void {
  const bindings = template.uses.flatMap(({ binding }) => binding ?? []).slice(0, shownBindings)
  const unbound = template.isPlan ? template.uses.filter(({ isSentAsIs }) => isSentAsIs) : []
  if (bindings.length + unbound.length === 0) return
  const placeholders = textsWithin(template.root).flatMap((node) => placeholderIn(node) ?? [])
  reportUnbound(template.name, unbound, placeholders, sink)
  if (bindings.length === 0) return
  for (const placeholder of placeholders) checkDollars(placeholder, sink)
  const known = bindings.flatMap(({ names }) => names ?? [])
  const outside = known.length === 0 ? new Set<string>() : checkLookalikes(template, known, sink)
  for (const { span, names } of bindings) {
    if (names !== undefined) checkBinding({ template, placeholders, outside, binding: { span, names } }, sink)
  }
}

function reportUnbound(
  template: string,
  uses: readonly ResourceUse[],
  placeholders: readonly Placeholder[],
  sink: DiagnosticSink,
): void {
  const found = placeholders.find(({ names: [name = ''] }) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
  const [name] = found?.names ?? []
  if (found === undefined || name === undefined) return
  const related = [{ message: 'It is asked for here.', span: found.node.span }]
  for (const { span } of uses) sink.report(murano.plans.neverBound, span, { template, name }, related)
}

interface Bound {
  readonly template: Template
  readonly placeholders: readonly Placeholder[]
  /** Names that stand in the template where they are not replaced. */
  readonly outside: ReadonlySet<string>
  readonly binding: Binding & { readonly names: BoundNames }
}

function checkBinding({ template, placeholders, outside, binding }: Bound, sink: DiagnosticSink): void {
  const { names, span } = binding
  const asked = new Set(placeholders.flatMap((placeholder) => placeholder.names))
  // Of `a b` it is said that `a` was meant
  const begun = new Set([...asked].map((name) => /^[\p{L}\p{N}_]+/u.exec(name)?.[0]))
  const unused = [...names.keys()].filter((name) => !asked.has(name) && !begun.has(name) && !outside.has(name))
  const free = [...asked].filter((name) => !names.has(name))
  const hints = new Hints()
  const meant = new Set<string | undefined>()
  const reported = new Set<string>()
  for (const { node, kind, names: wanted } of placeholders) {
    for (const name of wanted) {
      if (names.has(name) || reported.has(name)) continue
      reported.add(name)
      const hint = hints.nearest(name, unused)
      meant.add(namedBy(hint))
      if (kind === 'groups') sink.report(murano.plans.unboundGroup, node.span, { name, hint }, [bound(span)])
      else if (!/^[\p{L}\p{N}_]+$/u.test(name)) reportOddName(node, name, span, sink)
      else {
        const related = [{ message: 'It is asked for here.', span: node.span }]
        sink.report(murano.plans.unboundName, span, { template: template.name, name, hint }, related)
      }
    }
  }
  for (const [name, { span: keySpan, isNull }] of names) {
    if (isNull && asked.has(name)) sink.report(murano.plans.boundNull, keySpan, { name })
  }
  for (const name of unused) {
    const keySpan = names.get(name)?.span
    if (meant.has(name)) continue
    const hint = hints.nearest(name, free)
    sink.report(murano.plans.boundUnused, keySpan, { template: template.name, name, placeholder: `$${name}`, hint })
  }
}

function bound(span: Binding['span']) {
  return { message: 'It is bound here.', span }
}

/** `$a b` asks for `a b`, where `${a} b` is meant. */
function reportOddName(node: Placeholder['node'], name: string, span: Binding['span'], sink: DiagnosticSink): void {
  const [, word, rest = ''] = /^([\p{L}\p{N}_]+)(.*)$/su.exec(name) ?? []
  const corrected = word === undefined ? 'a name after the `$`' : `\`$\{${word}}${rest}\``
  sink.report(murano.plans.placeholderName, node.span, { name, corrected }, [bound(span)])
}

/** Of `${a}-${b}` the second `$` stays in the text, and of `$a-${b}` all but the group. */
function checkDollars({ node, kind }: Placeholder, sink: DiagnosticSink): void {
  if (kind !== 'groups') return
  const opened = node.text.match(/\$(?=\{[\p{L}\p{N}_]+\})/gu) ?? []
  if (opened.length <= 1 && node.text.startsWith('${')) return
  const braced = node.text.slice(1).replace(/\$(?=\{[\p{L}\p{N}_]+\})/gu, '')
  const corrected = `$${node.text.startsWith('${') ? braced : braced.replace(/^([\p{L}_][\p{L}\p{N}_]*)/u, '{$1}')}`
  sink.report(murano.plans.groupAfterDollar, node.span, { corrected })
}

/** Warns of bound names that stand within texts of a plan; yields those names. */
function checkLookalikes({ root, isPlan }: Template, known: readonly BoundNames[], sink: DiagnosticSink): Set<string> {
  if (!isPlan) return new Set()
  const names = new Set(known.flatMap((each) => [...each.keys()]))
  // The content of files may be scripts, with variables of their own
  const parts = entriesOf(root).filter(({ key }) => key.text !== 'Files')
  const found = parts.flatMap(({ value }) => textsWithin(value).flatMap(lookalikesIn))
  const wrong = found.filter(({ name }) => names.has(name))
  for (const { text, span } of wrong) sink.report(murano.plans.placeholderInside, span, { placeholder: text })
  return new Set(wrong.map(({ name }) => name))
}
