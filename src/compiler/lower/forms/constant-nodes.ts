import ts from '../../load/typescript.cjs'
import { shorthandSymbol } from '../constants.js'
import type { Lowering } from '../lowering.js'
import { symbolOf } from '../symbols.js'

/** A property of an object that is written out. */
export interface Entry {
  readonly name: string
  /** The name, where it stands. */
  readonly node: ts.Node
  readonly value: ts.Expression
}

/** The expression without parentheses and types. */
export function unwrapped(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return unwrapped(node.expression)
  if (ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) return unwrapped(node.expression)
  return node
}

/** What an expression stands for: names of modules' constants followed to their values. */
export function resolved(node: ts.Expression, lowering: Lowering): ts.Expression {
  const bare = unwrapped(node)
  if (!ts.isIdentifier(bare)) return bare
  const value = constantNode(symbolOf(lowering, bare))
  return value ? resolved(value, lowering) : bare
}

/** The properties of an object that is written out, spread constants included; undefined for any other expression. */
export function entriesOf(node: ts.Expression, lowering: Lowering): readonly Entry[] | undefined {
  const object = resolved(node, lowering)
  if (!ts.isObjectLiteralExpression(object)) return undefined
  const entries: Entry[] = []
  for (const property of object.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = entriesOf(property.expression, lowering)
      if (!spread) return undefined
      entries.push(...spread)
    } else if (ts.isShorthandPropertyAssignment(property)) {
      const value = constantNode(shorthandSymbol(property, lowering))
      if (!value) return undefined
      entries.push({ name: property.name.text, node: property.name, value })
    } else if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)) {
      entries.push({ name: property.name.text, node: property.name, value: property.initializer })
    } else {
      return undefined
    }
  }
  // As in JavaScript the last one of a name wins, at the place of the first.
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()]
}

/** The items of a list that is written out; undefined for any other expression. */
export function itemsOf(node: ts.Expression, lowering: Lowering): readonly ts.Expression[] | undefined {
  const list = resolved(node, lowering)
  if (!ts.isArrayLiteralExpression(list) || list.elements.some(ts.isSpreadElement)) return undefined
  return list.elements
}

function constantNode(symbol: ts.Symbol | undefined): ts.Expression | undefined {
  const declaration = symbol?.valueDeclaration
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined
  const list = declaration.parent
  const atTop = ts.isVariableStatement(list.parent) && ts.isSourceFile(list.parent.parent)
  return atTop && list.flags & ts.NodeFlags.Const ? declaration.initializer : undefined
}
