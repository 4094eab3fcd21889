import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { letIn, literal, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { classify } from '../types.js'
import { itemOf, memberOf } from './access.js'
import { toValue } from './index.js'

/** A name in a pattern, and the part of the value that it gets. */
interface Part {
  readonly name: ts.Identifier
  readonly value: Expression
}

/** The names of a pattern, each with its part of a value. */
function partsOf(pattern: ts.BindingName, value: Expression, scope: Scope): readonly Part[] {
  if (ts.isIdentifier(pattern)) return [{ name: pattern, value }]
  return pattern.elements.flatMap((element, position) => {
    if (ts.isOmittedExpression(element)) return []
    const refused = refusedElement(element)
    const part = refused ? undefined : partOf(pattern, element, position, value, scope)
    if (!part) {
      scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(element), {
        construct: refused ?? 'This part of a pattern',
        alternative: 'Take the parts one by one.',
      })
    }
    return partsOf(element.name, part ?? literal(null), scope)
  })
}

function refusedElement({ dotDotDotToken, initializer }: ts.BindingElement): string | undefined {
  if (dotDotDotToken) return 'A rest in a pattern'
  return initializer && 'A default in a pattern'
}

function partOf(
  pattern: ts.BindingPattern,
  element: ts.BindingElement,
  position: number,
  value: Expression,
  scope: Scope,
): Expression | undefined {
  const { lowering } = scope
  const type = lowering.checker.getTypeAtLocation(pattern)
  if (ts.isArrayBindingPattern(pattern)) {
    return classify(lowering, type).kind === 'array' ? itemOf(value, position, type, scope) : undefined
  }
  const key = element.propertyName ?? element.name
  if (!ts.isIdentifier(key) && !ts.isStringLiteral(key)) return undefined
  return memberOf(value, type, key.text, type.getProperty(key.text), lowering)
}

/** Makes the names of a pattern stand for the parts of a value. */
export function bindPattern(pattern: ts.BindingName, value: Expression, scope: Scope): void {
  for (const part of partsOf(pattern, value, scope)) {
    const symbol = scope.lowering.checker.getSymbolAtLocation(part.name)
    if (symbol) scope.bind(symbol, part.value)
  }
}

/** Puts the parts of a value into variables of the method. */
export function assignParts(pattern: ts.BindingPattern, value: Expression, scope: Scope): void {
  const isShared = namesIn(pattern).length !== 1 && value.kind !== 'variable'
  const shared = isShared ? scope.temporary('parts', toValue(value)) : value
  for (const part of partsOf(pattern, shared, scope)) {
    scope.write({ kind: 'assignment', target: variable(scope.declare(part.name)), value: toValue(part.value) })
  }
}

/**
 * Lowers an expression in which the names of a pattern stand for the parts of a value.
 * @param isFixed Whether the value means the same wherever the expression may use it: `$` does not, in inner functions.
 */
export function bindParts(
  pattern: ts.BindingName,
  value: Expression,
  isFixed: boolean,
  scope: Scope,
  body: () => Expression,
): Expression {
  // What an object has under a name may change while the expression is evaluated.
  if (isFixed && !readsObjects(pattern, scope)) {
    bindPattern(pattern, value, scope)
    return body()
  }
  const parts = partsOf(pattern, value, scope)
  const values = Object.fromEntries(parts.map((part) => [scope.declare(part.name), part.value]))
  return parts.length === 0 ? body() : letIn(values, body())
}

function readsObjects(pattern: ts.BindingName | ts.OmittedExpression, scope: Scope): boolean {
  if (!ts.isObjectBindingPattern(pattern) && !ts.isArrayBindingPattern(pattern)) return false
  const type = scope.lowering.checker.getTypeAtLocation(pattern)
  if (classify(scope.lowering, type).kind === 'object') return true
  return pattern.elements.some((element) => ts.isBindingElement(element) && readsObjects(element.name, scope))
}

/** All names that a pattern binds. */
export function namesIn(pattern: ts.BindingName | ts.OmittedExpression): readonly ts.Identifier[] {
  if (ts.isOmittedExpression(pattern)) return []
  if (ts.isIdentifier(pattern)) return [pattern]
  return pattern.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []))
}
