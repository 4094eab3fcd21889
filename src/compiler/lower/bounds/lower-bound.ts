import ts from '../../load/typescript.cjs'
import { constantNumber } from '../constants.js'
import type { Lowering } from '../lowering.js'
import { type LibraryMember, libraryMember, sdkName, sdkNameOf, symbolOf } from '../symbols.js'
import { guardedBound } from './guards.js'

/**
 * The smallest number that an expression can be, as far as it shows; undefined if it shows nothing.
 * JavaScript counts negative positions from the end and YAQL does not, so it is worth knowing that there are none.
 */
export function lowerBound(node: ts.Expression, lowering: Lowering): number | undefined {
  const constant = constantNumber(node, lowering)
  if (constant !== undefined) return constant
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return lowerBound(node.expression, lowering)
  if (ts.isBinaryExpression(node)) return binaryBound(node, lowering)
  if (ts.isCallExpression(node)) return callBound(node, lowering)
  if (ts.isPropertyAccessExpression(node)) {
    return calledMember(node, lowering)?.name === 'length' ? 0 : declaredBound(node.name, lowering)
  }
  if (!ts.isIdentifier(node)) return undefined
  const declared = declaredBound(node, lowering)
  const guarded = guardedBound(node, declared, lowering)
  return declared !== undefined && guarded !== undefined ? Math.max(declared, guarded) : (declared ?? guarded)
}

function binaryBound({ left, right, operatorToken }: ts.BinaryExpression, lowering: Lowering): number | undefined {
  const [first, second] = [lowerBound(left, lowering), lowerBound(right, lowering)]
  if (first === undefined || second === undefined) return undefined
  if (operatorToken.kind === ts.SyntaxKind.PlusToken) return first + second
  const grows = operatorToken.kind === ts.SyntaxKind.AsteriskToken && first >= 0 && second >= 0
  return grows ? first * second : undefined
}

/** `indexOf` yields -1 for what is not there. */
function callBound(node: ts.CallExpression, lowering: Lowering): number | undefined {
  const callee = node.expression
  const [first, second] = node.arguments
  const name = sdkNameOf(lowering, callee)
  if (name === 'random') return first && lowerBound(first, lowering)
  // A remainder has the sign of the divisor.
  if (name === 'modulo') return second && (lowerBound(second, lowering) ?? 0) > 0 ? 0 : undefined
  if (!ts.isPropertyAccessExpression(callee)) return undefined
  const member = calledMember(callee, lowering)
  if (member?.name === 'indexOf' || member?.name === 'lastIndexOf') return -1
  if (member?.owner !== 'Math' || member.name !== 'max') return undefined
  const known = node.arguments.flatMap((argument) => lowerBound(argument, lowering) ?? [])
  return known.length > 0 ? Math.max(...known) : undefined
}

function calledMember(node: ts.PropertyAccessExpression, lowering: Lowering): LibraryMember | undefined {
  return libraryMember(lowering, symbolOf(lowering, node.name))
}

/** What the declaration of a name says: its type, the value of a constant, or that it counts the items of a list. */
function declaredBound(name: ts.MemberName | ts.Identifier, lowering: Lowering): number | undefined {
  const declaration = symbolOf(lowering, name)?.valueDeclaration
  if (!declaration) return undefined
  if (countsItems(declaration, lowering)) return 0
  if (ts.isParameter(declaration) || ts.isPropertyDeclaration(declaration)) return typeBound(declaration.type, lowering)
  if (!ts.isVariableDeclaration(declaration)) return undefined
  if (declaration.type) return typeBound(declaration.type, lowering)
  const isConstant = ts.isVariableDeclarationList(declaration.parent) && declaration.parent.flags & ts.NodeFlags.Const
  return isConstant && declaration.initializer ? lowerBound(declaration.initializer, lowering) : undefined
}

function typeBound(type: ts.TypeNode | undefined, lowering: Lowering): number | undefined {
  if (!type || !ts.isTypeReferenceNode(type)) return undefined
  const name = sdkName(lowering, symbolOf(lowering, type.typeName))
  if (name === 'Positive') return 1
  return name === 'NonNegative' ? 0 : undefined
}

/** Methods that hand the position of each item to the function that they call. */
const iterations = ['map', 'flatMap', 'filter', 'find', 'some', 'every']

/** The second parameter in `map((item, index) => ...)`, the first part of `entries()`, the items of `range(n)`. */
function countsItems(declaration: ts.Declaration, lowering: Lowering): boolean {
  if (ts.isParameter(declaration)) {
    const { parent: lambda } = declaration
    const call = lambda.parent
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false
    const member = calledMember(call.expression, lowering)
    const given =
      member?.owner === 'Array' && iterations.includes(member.name) && lambda.parameters.indexOf(declaration)
    return given === 1
  }
  const isPart = ts.isBindingElement(declaration) && ts.isArrayBindingPattern(declaration.parent)
  const variable = isPart ? declaration.parent.parent : declaration
  if (!ts.isVariableDeclaration(variable) || !ts.isForOfStatement(variable.parent.parent)) return false
  const list = variable.parent.parent.expression
  if (!ts.isCallExpression(list)) return false
  if (!isPart) return sdkNameOf(lowering, list.expression) === 'range' && isConstantList(variable.parent)
  const member = ts.isPropertyAccessExpression(list.expression) && calledMember(list.expression, lowering)
  return member && member.owner === 'Array' && member.name === 'entries' ? isFirst(declaration) : false
}

function isConstantList(list: ts.Node): boolean {
  return (list.flags & ts.NodeFlags.Const) !== 0
}

function isFirst(element: ts.BindingElement): boolean {
  return ts.isArrayBindingPattern(element.parent) && element.parent.elements[0] === element
}
