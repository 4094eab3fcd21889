import { language } from '../../../diagnostics/index.js'
import type { Statement } from '../../../murano/class.js'
import ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { lowerOperands } from '../expressions/operands.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { sdkNameOf, symbolOf } from '../symbols.js'
import { lowerBranch } from './index.js'

/** `try`, `catch` and `finally`. Every error is caught, as in JavaScript; the clause tells them apart by name. */
export function lowerTry(node: ts.TryStatement, scope: Scope): void {
  const body = lowerBranch(node.tryBlock, scope)
  const clause = node.catchClause
  const catches: { as?: string; body: readonly Statement[] }[] = []
  if (clause) {
    const name = clause.variableDeclaration?.name
    const as = name && ts.isIdentifier(name) ? scope.declare(name) : undefined
    catches.push({ ...(as !== undefined && { as }), body: lowerBranch(clause.block, scope) })
  }
  const last = node.finallyBlock && lowerBranch(node.finallyBlock, scope)
  scope.write({ kind: 'try', body, catches, ...(last && { finally: last }) })
}

/** `throw new MuranoError(name, message)`, or `throw error` of what was caught. */
export function lowerThrow(node: ts.ThrowStatement, scope: Scope): void {
  const { expression } = node
  const clause = ts.isIdentifier(expression) ? caughtBy(expression, node, scope) : undefined
  if (clause) {
    // The engine forgets what was caught when a `try` inside the clause ends.
    if (containsTry(clause.block)) scope.lowering.diagnostics.report(language.rethrownAfterTry, spanOf(node))
    scope.write({ kind: 'rethrow' })
    return
  }
  const isMuranoError =
    ts.isNewExpression(expression) && sdkNameOf(scope.lowering, expression.expression) === 'MuranoError'
  const [name, message] = (ts.isNewExpression(expression) && expression.arguments) || []
  const errorName = name && evaluate(name, scope.lowering)
  if (!isMuranoError || !message || typeof errorName !== 'string' || !/^[A-Za-z_]\w*$/.test(errorName)) {
    scope.lowering.diagnostics.report(language.thrownValue, spanOf(expression))
    return
  }
  const [text] = lowerOperands([() => lowerExpression(message, scope)], scope)
  scope.write({
    kind: 'throw',
    name: { kind: 'literal', value: errorName },
    ...(text && { message: toValue(text) }),
  })
}

/** The innermost catch clause, if a name is its variable: only what that one has caught can be thrown again. */
function caughtBy(name: ts.Identifier, node: ts.Node, scope: Scope): ts.CatchClause | undefined {
  const declaration = symbolOf(scope.lowering, name)?.valueDeclaration
  for (let current = node; current.parent; current = current.parent) {
    if (ts.isCatchClause(current)) {
      return declaration !== undefined && declaration === current.variableDeclaration ? current : undefined
    }
  }
  return undefined
}

function containsTry(node: ts.Node): boolean {
  return ts.isTryStatement(node) || (ts.forEachChild(node, (child) => containsTry(child) || undefined) ?? false)
}
