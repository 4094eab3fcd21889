import type { Expression } from '../../yaql/ast.js'
import { list, literal } from '../../yaql/build.js'
import ts from '../load/typescript.cjs'
import type { Lowering } from './lowering.js'
import { hasModifier, symbolOf } from './symbols.js'

/** A value that is known while compiling. */
export type Constant = string | number | boolean | null | readonly Constant[] | { readonly [name: string]: Constant }

/** The value of a module's `const`, undefined if the symbol is no constant. */
export function constantOf(symbol: ts.Symbol | undefined, lowering: Lowering): Constant | undefined {
  const initializer = constantInitializer(symbol)
  return initializer && evaluate(initializer, lowering)
}

/** What a module's `const` is set to; undefined for other symbols. */
export function constantInitializer(symbol: ts.Symbol | undefined): ts.Expression | undefined {
  const declaration = symbol?.valueDeclaration
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined
  const list = declaration.parent
  const atTop = ts.isVariableStatement(list.parent) && ts.isSourceFile(list.parent.parent)
  return atTop && list.flags & ts.NodeFlags.Const ? declaration.initializer : undefined
}

/**
 * The value of an expression that is made of literals, module constants, template strings, spreads and sums alone;
 * undefined for anything else.
 */
export function evaluate(node: ts.Expression, lowering: Lowering): Constant | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false
  if (node.kind === ts.SyntaxKind.NullKeyword) return null
  if (ts.isIdentifier(node)) return constantOf(symbolOf(lowering, node), lowering)
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return evaluate(node.expression, lowering)
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const operand = evaluate(node.operand, lowering)
    return typeof operand === 'number' ? -operand : undefined
  }
  if (ts.isPropertyAccessExpression(node)) {
    return memberConstant(node, lowering) ?? entry(evaluate(node.expression, lowering), node.name.text)
  }
  if (ts.isElementAccessExpression(node)) {
    const key = evaluate(node.argumentExpression, lowering)
    return typeof key === 'string' || typeof key === 'number'
      ? entry(evaluate(node.expression, lowering), String(key))
      : undefined
  }
  if (ts.isTemplateExpression(node)) return evaluateTemplate(node, lowering)
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return sum(evaluate(node.left, lowering), evaluate(node.right, lowering))
  }
  if (ts.isArrayLiteralExpression(node)) return evaluateArray(node, lowering)
  if (ts.isObjectLiteralExpression(node)) return evaluateObject(node, lowering)
  return undefined
}

/** The value of a static field, of a member of an enumeration, or of a constant of a module that is imported as a whole. */
function memberConstant(node: ts.PropertyAccessExpression, lowering: Lowering): Constant | undefined {
  const declaration = symbolOf(lowering, node.name)?.valueDeclaration
  if (!declaration) return undefined
  if (ts.isVariableDeclaration(declaration)) return constantOf(symbolOf(lowering, node.name), lowering)
  if (ts.isEnumMember(declaration)) return lowering.checker.getConstantValue(declaration)
  const isStatic = ts.isPropertyDeclaration(declaration) && hasModifier(declaration, ts.SyntaxKind.StaticKeyword)
  return isStatic && declaration.initializer ? evaluate(declaration.initializer, lowering) : undefined
}

/** The value of an expression that is a constant number; undefined for anything else. */
export function constantNumber(node: ts.Expression, lowering: Lowering): number | undefined {
  const value = evaluate(node, lowering)
  return typeof value === 'number' ? value : undefined
}

/** A constant as an expression. */
export function constantExpression(constant: Constant): Expression {
  if (isList(constant)) return list(...constant.map(constantExpression))
  if (typeof constant !== 'object' || constant === null) return literal(constant)
  return {
    kind: 'map',
    entries: Object.entries(constant).map(([name, value]) => ({
      key: literal(name),
      value: constantExpression(value),
    })),
  }
}

/** Whether a constant is a list; `Array.isArray` alone does not narrow read-only ones. */
export function isList(constant: Constant): constant is readonly Constant[] {
  return Array.isArray(constant)
}

function entry(container: Constant | undefined, name: string): Constant | undefined {
  if (typeof container !== 'object' || container === null) return undefined
  return Object.entries(container).find(([key]) => key === name)?.[1]
}

function sum(left: Constant | undefined, right: Constant | undefined): Constant | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left + right
  return typeof left === 'string' && typeof right === 'string' ? left + right : undefined
}

function evaluateTemplate(node: ts.TemplateExpression, lowering: Lowering): Constant | undefined {
  let text = node.head.text
  for (const span of node.templateSpans) {
    const value = evaluate(span.expression, lowering)
    if (value === undefined || typeof value === 'object') return undefined
    text += `${value}${span.literal.text}`
  }
  return text
}

function evaluateArray(node: ts.ArrayLiteralExpression, lowering: Lowering): Constant | undefined {
  const items: Constant[] = []
  for (const element of node.elements) {
    const value = evaluate(ts.isSpreadElement(element) ? element.expression : element, lowering)
    if (value === undefined) return undefined
    if (!ts.isSpreadElement(element)) items.push(value)
    else if (isList(value)) items.push(...value)
    else return undefined
  }
  return items
}

function evaluateObject(node: ts.ObjectLiteralExpression, lowering: Lowering): Constant | undefined {
  const entries = new Map<string, Constant>()
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = evaluate(property.expression, lowering)
      if (typeof spread !== 'object' || spread === null) return undefined
      for (const [name, value] of Object.entries(spread)) entries.set(name, value)
      continue
    }
    if (ts.isShorthandPropertyAssignment(property)) {
      const value = constantOf(shorthandSymbol(property, lowering), lowering)
      if (value === undefined) return undefined
      entries.set(property.name.text, value)
      continue
    }
    if (!ts.isPropertyAssignment(property)) return undefined
    const name = ts.isComputedPropertyName(property.name)
      ? evaluate(property.name.expression, lowering)
      : property.name.text
    const value = evaluate(property.initializer, lowering)
    if (value === undefined || (typeof name !== 'string' && typeof name !== 'number')) return undefined
    entries.set(String(name), value)
  }
  return Object.fromEntries(entries)
}

/** What `{ a }` takes the value of: the checker keeps it apart from the property's own symbol. */
export function shorthandSymbol(
  property: ts.ShorthandPropertyAssignment,
  { checker }: Lowering,
): ts.Symbol | undefined {
  const symbol = checker.getShorthandAssignmentValueSymbol(property)
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}
