import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { fullNameOf, type Namespaces } from '../../model/names.js'
import { nearestName } from '../../nearest.js'
import { isText, itemsOf, type YamlNode } from '../../yaml/node.js'
import type { BodyContext } from './context.js'
import type { ClassBodies } from './package-bodies.js'
import { type Block, statementsOf } from './statement.js'

/** The full names of the exceptions that classes throw; undefined if any name is worked out. */
export function thrownNames(classes: readonly ClassBodies[]): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  for (const { model, bodies } of classes) {
    for (const { block } of bodies) {
      for (const statement of statementsOf(block)) {
        if (statement.kind !== 'throw') continue
        for (const node of itemsOf(statement.name)) {
          const name = exceptionName(node, model.namespaces)
          if (name === undefined) return undefined
          names.add(name)
        }
      }
    }
  }
  return names
}

function exceptionName(node: YamlNode, namespaces: Namespaces): string | undefined {
  if (!isText(node) || readScalar(node, 'engine').kind !== 'literal') return undefined
  return fullNameOf(node.text, namespaces)
}

/** Reports names in `Catch` that nothing throws, where a name that is thrown is near. */
export function warnOfNeverThrown(
  block: Block,
  thrown: ReadonlySet<string> | undefined,
  { model, sink }: BodyContext,
): void {
  if (thrown === undefined) return
  for (const statement of statementsOf(block)) {
    if (statement.kind !== 'try') continue
    for (const node of statement.catches.flatMap((clause) => clause.with)) {
      const name = exceptionName(node, model.namespaces)
      const meant = name === undefined || thrown.has(name) ? undefined : nearestName(name, thrown)
      if (name === undefined || meant === undefined) continue
      sink.report(murano.statements.neverThrown, node.span, { name, hint: ` Did you mean \`${meant}\`?` })
    }
  }
}
