import { language } from '../../../diagnostics/index.js'
import { binary, literal, method, not, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { assignParts } from '../expressions/binding.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { libraryMember, symbolOf } from '../symbols.js'
import { valueType } from '../types.js'
import { lowerBranch, lowerStatement } from './index.js'

/** `for (const item of list)`, and `for (const [index, item] of list.entries())`. */
export function lowerForOf(node: ts.ForOfStatement, scope: Scope): void {
  const { diagnostics } = scope.lowering
  const [declaration] = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : []
  const entries = entriesOf(node.expression, scope)
  const { kind } = valueType(scope.lowering, entries ?? node.expression)
  if (!declaration || node.awaitModifier || kind !== 'array') {
    diagnostics.report(language.unsupportedSyntax, spanOf(node.expression), {
      construct: 'A loop over anything but a list',
      alternative: 'Loop over a list, such as `Object.keys(map)`, with `const`.',
    })
    return
  }
  const list = lowerExpression(entries ?? node.expression, scope)
  const collection = toValue(entries ? method(list, 'enumerate') : list)
  const { name } = declaration
  if (ts.isIdentifier(name)) {
    const item = scope.declare(name)
    scope.write({ kind: 'for', variable: item, collection, body: lowerBranch(node.statement, scope) })
    return
  }
  const item = scope.freshVariable('item')
  const body = scope.capture(() => {
    assignParts(name, variable(item), scope)
    lowerStatement(node.statement, scope)
  })
  scope.write({ kind: 'for', variable: item, collection, body })
}

/** The list behind `list.entries()`. */
function entriesOf(node: ts.Expression, scope: Scope): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  const member = libraryMember(scope.lowering, symbolOf(scope.lowering, node.expression.name))
  return member?.owner === 'Array' && member.name === 'entries' ? node.expression.expression : undefined
}

/** `while`. A condition that needs statements is evaluated inside an endless loop. */
export function lowerWhile(node: ts.WhileStatement, scope: Scope): void {
  const { result: condition, statements } = scope.captureWith(() => lowerCondition(node.expression, scope))
  const body = lowerBranch(node.statement, scope)
  if (statements.length === 0 && condition.kind !== 'literal') {
    scope.write({ kind: 'while', condition, body })
    return
  }
  scope.write({
    kind: 'while',
    // The engine takes no literal here.
    condition: binary('=', literal(1), literal(1)),
    body: [...statements, { kind: 'if', condition: not(condition), then: [{ kind: 'break' }] }, ...body],
  })
}
