import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import { signaturesOf } from '../../../yaql/index.js'
import type { MethodModel } from '../../model/class.js'
import { expressionsIn, readingsIn } from '../../scan.js'
import { isSelf, ownProperties } from '../../self.js'
import { valueUnder, type YamlNode } from '../../yaml/node.js'
import { assignmentsIn } from './assignments.js'
import type { BodyContext } from './context.js'
import type { ClassBodies } from './package-bodies.js'
import type { Block } from './statement.js'

/** A private property where it is read or written. */
interface Use {
  readonly name: string
  readonly span: SourceSpan
}

/** What a method does with private properties. */
interface Uses {
  readonly method: MethodModel
  readonly reads: readonly Use[]
  readonly writes: readonly Use[]
}

/**
 * Reports private properties that are read in a deployment or an action that has not set them: each begins with objects
 * that were read from the model, which does not have them.
 */
export function checkLostState(
  { model, bodies }: ClassBodies,
  { ancestry, privateProperties, sink }: BodyContext,
): void {
  const declared = new Set(ancestry?.classes.flatMap(({ properties }) => properties.map(({ name }) => name)))
  const undeclared = [...privateProperties].filter((name) => !declared.has(name))
  if (ancestry?.complete !== true || undeclared.length === 0) return
  const uses = bodies.map(({ method, block }) => usesIn(method, block))
  const calls = new Calls(model.methods)
  const initial = calls.reached('.init')
  if (initial === undefined) return
  const writtenIn = (methods: ReadonlySet<string>) =>
    new Set(uses.flatMap(({ method, writes }) => (methods.has(method.name) ? writes.map(({ name }) => name) : [])))
  const kept = writtenIn(initial)
  const candidates = new Set(undeclared.filter((name) => !kept.has(name)))
  const lost = new Set([...unsetInActions(uses, calls, writtenIn), ...setOnce(uses)])
  for (const { name, span } of lost) {
    if (!candidates.has(name)) continue
    sink.report(murano.expressions.lostState, span, { name, attribute: name.replace(/^_+/, '') })
  }
}

/** Methods that are looked at: nobody writes more actions. */
const mostStarts = 100

/** What is read after an action has begun, or `.destroy`, without having been written; a deployment begins with `deploy`. */
function unsetInActions(
  uses: readonly Uses[],
  calls: Calls,
  writtenIn: (methods: ReadonlySet<string>) => ReadonlySet<string>,
): readonly Use[] {
  const starts = uses.filter(({ method: { name, isPublic } }) => name === '.destroy' || (isPublic && name !== 'deploy'))
  return starts.slice(0, mostStarts).flatMap(({ method }) => {
    const methods = calls.reached(method.name)
    if (methods === undefined) return []
    const written = writtenIn(methods)
    return uses
      .flatMap((each) => (methods.has(each.method.name) ? each.reads : []))
      .filter(({ name }) => !written.has(name))
  })
}

/** What a method reads in each deployment, though it is only written in the first one, as an attribute tells. */
function setOnce(uses: readonly Uses[]): readonly Use[] {
  const guards = new Map(uses.map(({ method }) => [method, guarded(method.body)]))
  const isGuarded = (method: MethodModel, { start }: SourceSpan) =>
    guards.get(method)?.some((span) => span.start <= start && start < span.end) === true
  const often = new Set(
    uses.flatMap(({ method, writes }) => writes.filter(({ span }) => !isGuarded(method, span)).map(({ name }) => name)),
  )
  return uses.flatMap(({ method, reads, writes }) =>
    reads.filter(
      ({ name, span }) => !often.has(name) && !isGuarded(method, span) && writes.some((write) => write.name === name),
    ),
  )
}

/** Where statements stand that are carried out if an attribute says so. */
function guarded(node: YamlNode | undefined): readonly SourceSpan[] {
  if (node === undefined || node.kind === 'scalar') return []
  if (node.kind === 'list') return node.items.flatMap(guarded)
  const asksAttribute = [...expressionsIn(valueUnder(node, 'If'))].some(
    (each) => each.kind === 'method' && each.name === 'getAttr',
  )
  if (asksAttribute && valueUnder(node, 'Else') === undefined) return [node.span]
  return node.entries.flatMap(({ value }) => guarded(value))
}

function usesIn(method: MethodModel, block: Block): Uses {
  const writes: Use[] = []
  const targets = new Set<YamlNode>()
  for (const { statement, root } of assignmentsIn(block)) {
    if (root.kind !== 'property') continue
    const { scalar } = statement.target
    writes.push({ name: root.node.name, span: scalar.span })
    targets.add(scalar)
  }
  const reads = [...readingsIn(method.body)]
    .filter(({ scalar }) => !targets.has(scalar))
    .flatMap((reading) =>
      ownProperties(reading.expression).map((node): Use => ({ name: node.name, span: reading.nameSpanOf(node) })),
    )
  return { method, reads, writes }
}

/** What the methods of a class call on anything, of the same class. */
class Calls {
  readonly #called = new Map<string, Set<string>>()
  /** Methods that call those of other classes on the object itself. */
  readonly #leaving = new Set<string>()

  constructor(methods: readonly MethodModel[]) {
    const own = new Set(methods.map(({ name }) => name))
    for (const { name, body } of methods) {
      const called = this.#called.get(name) ?? new Set()
      this.#called.set(name, called)
      for (const node of expressionsIn(body)) {
        if (node.kind !== 'method') continue
        if (own.has(node.name)) called.add(node.name)
        else if (isSelf(node.receiver) && !isOfAll(node.name)) this.#leaving.add(name)
      }
    }
  }

  /** The names of a method and of all that it calls; undefined if methods of other classes are called on the object. */
  reached(start: string): ReadonlySet<string> | undefined {
    const names = new Set([start])
    for (const name of names) {
      if (this.#leaving.has(name)) return undefined
      for (const called of this.#called.get(name) ?? []) names.add(called)
    }
    return names
  }
}

/** Whether all objects have such a method. */
function isOfAll(name: string): boolean {
  return name === 'getAttr' || name === 'setAttr' || signaturesOf(name, 'method', 'engine').length > 0
}
