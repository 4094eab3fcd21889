import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { YamlNode } from '../../yaml/node.js'
import { type Assignment, assignmentsIn } from './assignments.js'
import type { Block } from './statement.js'

/** Reports assignments to items behind the end of a variable's list, where that is written out and never replaced. */
export function checkListEnds(block: Block, sink: DiagnosticSink): void {
  const changes = new Map<string, Assignment[]>()
  for (const { statement, root } of assignmentsIn(block)) {
    if (root.kind !== 'variable') continue
    const known = changes.get(root.name)
    if (known === undefined) changes.set(root.name, [statement])
    else known.push(statement)
  }
  for (const [name, [first, ...others]] of changes) {
    const count = first?.target.expression.kind === 'variable' ? itemsOf(first.value) : undefined
    if (count === undefined || others.some(({ target }) => target.expression.kind !== 'index')) continue
    for (const { target } of others) {
      // Each of the others may have added one
      if (indexOf(target.expression) < count + others.length - 1) continue
      const values = { name: `$${name}`, count: String(count), last: String(count - 1) }
      sink.report(murano.statements.indexBehindEnd, target.scalar.span, values)
    }
  }
}

/** The number of items, if they are written out; an empty list is there to be added to. */
function itemsOf(node: YamlNode): number | undefined {
  if (node.kind === 'list') return node.items.length || undefined
  const reading = node.kind === 'scalar' ? readScalar(node, 'engine') : undefined
  if (reading?.kind !== 'expression') return undefined
  const { expression } = reading
  if (expression.kind === 'list') return expression.items.length || undefined
  const isList = expression.kind === 'call' && expression.name === 'list'
  if (!isList || expression.arguments.some(({ kind }) => kind !== 'positional')) return undefined
  return expression.arguments.length || undefined
}

/** The number that a target has as its index; -1 if it has none. */
function indexOf(target: Assignment['target']['expression']): number {
  const [index] = target.kind === 'index' && target.receiver.kind === 'variable' ? target.arguments : []
  const isNumber = index?.kind === 'positional' && index.value.kind === 'literal'
  return isNumber && typeof index.value.value === 'number' ? index.value.value : -1
}
