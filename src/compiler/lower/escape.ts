import ts from '../load/typescript.cjs'
import type { Lowering } from './lowering.js'
import type { Scope } from './scope.js'
import { libraryMember, symbolOf } from './symbols.js'

/**
 * Whether a list or map may be changed in place: containers are values in MuranoPL and shared in JavaScript, which is
 * the same only for a local made from a fresh literal that has not been passed on.
 */
export function isMutableLocal(container: ts.Expression, mutation: ts.Node, scope: Scope): boolean {
  if (!ts.isIdentifier(container)) return false
  const declaration = symbolOf(scope.lowering, container)?.valueDeclaration
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return false
  const { initializer } = declaration
  return initializer !== undefined && isFresh(initializer, scope) && !escapes(declaration, mutation, scope.lowering)
}

/** Methods of the library whose result nobody else has. */
const makers = [
  ...['map', 'filter', 'flatMap', 'flat', 'concat', 'slice', 'toSorted', 'toReversed'].map((name) => `Array.${name}`),
  ...['keys', 'values', 'entries', 'fromEntries'].map((name) => `ObjectConstructor.${name}`),
  'String.split',
]

function isFresh(node: ts.Expression, scope: Scope): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return isFresh(node.expression, scope)
  if (ts.isConditionalExpression(node)) return isFresh(node.whenTrue, scope) && isFresh(node.whenFalse, scope)
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) return true
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const member = libraryMember(scope.lowering, symbolOf(scope.lowering, node.expression.name))
  return member !== undefined && makers.includes(`${member.owner}.${member.name}`)
}

/**
 * Whether a local container may be known to somebody else when it is changed: it was returned, assigned or passed on
 * before, or in a loop that comes round again.
 */
function escapes(declaration: ts.VariableDeclaration, mutation: ts.Node, { checker }: Lowering): boolean {
  const symbol = checker.getSymbolAtLocation(declaration.name)
  const method = enclosing(declaration, ts.isMethodDeclaration)
  if (!method || !symbol) return true
  const uses: ts.Identifier[] = []
  const collect = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== declaration.name && refersTo(node, symbol, checker)) uses.push(node)
    ts.forEachChild(node, collect)
  }
  collect(method)
  const repeated = repetitionOf(mutation, declaration)
  return uses.some(
    (use) =>
      (isPassedOn(use, mutation) && (use.pos < mutation.pos || (repeated && contains(repeated, use)))) ||
      isIteratedOver(use, mutation),
  )
}

/** The outermost loop or function in which a mutation is done again and again on one container. */
function repetitionOf(mutation: ts.Node, declaration: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined
  for (let current = mutation; !contains(current, declaration) && current.parent; current = current.parent) {
    if (ts.isIterationStatement(current, false) || ts.isArrowFunction(current)) found = current
  }
  return found
}

/** JavaScript's loops see what is added to their list meanwhile. */
function isIteratedOver(use: ts.Node, mutation: ts.Node): boolean {
  const list = ts.isPropertyAccessExpression(use.parent) && use.parent.name.text === 'entries' ? use.parent.parent : use
  return ts.isForOfStatement(list.parent) && list.parent.expression === list && contains(list.parent, mutation)
}

function refersTo(node: ts.Identifier, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent) === symbol
    : checker.getSymbolAtLocation(node) === symbol
}

/** Anything but reading a part, calling a method of it, spreading it, looping over it or leaving the method with it. */
function isPassedOn(use: ts.Identifier, mutation: ts.Node): boolean {
  const { parent } = use
  if (isReturned(use, mutation)) return false
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return parent.expression !== use
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return false
  if (ts.isForOfStatement(parent)) return parent.expression !== use
  return true
}

/** Nothing comes after a return, except `finally` and what the returned value itself still does. */
function isReturned(use: ts.Node, mutation: ts.Node): boolean {
  let returns = false
  for (let current = use.parent; !ts.isMethodDeclaration(current); current = current.parent) {
    const goesOn = ts.isArrowFunction(current) || (ts.isTryStatement(current) && current.finallyBlock)
    if (goesOn || ts.isSourceFile(current)) return false
    if (ts.isReturnStatement(current)) {
      if (contains(current, mutation)) return false
      returns = true
    }
  }
  return returns
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end
}

function enclosing<Node extends ts.Node>(node: ts.Node, test: (node: ts.Node) => node is Node): Node | undefined {
  for (let current: ts.Node | undefined = node.parent; current; current = current.parent) {
    if (test(current)) return current
  }
  return undefined
}
