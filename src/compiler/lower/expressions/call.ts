import { language } from '../../../diagnostics/index.js'
import type { Argument, Expression } from '../../../yaql/ast.js'
import { call, declaredMethod, literal, variable } from '../../../yaql/build.js'
import { children, replaceNode } from '../../../yaql/visit.js'
import ts from '../../load/typescript.cjs'
import { alternativeTo } from '../builtins/alternatives.js'
import { libraryFunctions } from '../builtins/globals.js'
import { builtinMethod } from '../builtins/index.js'
import { sdkFunctions } from '../builtins/sdk.js'
import { propertyName } from '../fields.js'
import { spanOf } from '../lowering.js'
import { isConstant } from '../purity.js'
import type { Scope } from '../scope.js'
import {
  classDeclaration,
  classReference,
  hasModifier,
  isMuranoClass,
  isNamespaceMember,
  type LibraryMember,
  libraryMember,
  sdkNameOf,
  symbolOf,
} from '../symbols.js'
import { valueType } from '../types.js'
import { lowerExpression, toValue } from './index.js'
import { lowerOperands } from './operands.js'

/** Lowers a call. */
export function lowerCall(node: ts.CallExpression, scope: Scope): Expression {
  const callee = node.expression
  if (ts.isIdentifier(callee) || isNamespaceMember(scope.lowering, callee))
    return lowerFunctionCall(callee, node, scope)
  if (!ts.isPropertyAccessExpression(callee)) return refuse(node, scope)
  if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return lowerSuperCall(callee, node, scope)
  const member = libraryMember(scope.lowering, symbolOf(scope.lowering, callee.name))
  const builtin = member && libraryFunctions.get(`${member.owner}.${member.name}`)
  if (builtin) return builtin(node, scope)
  return callMember(lowerExpression(callee.expression, scope), callee, node, scope)
}

/** Calls a method of a value that is lowered already. */
export function callMember(
  receiver: Expression,
  callee: ts.PropertyAccessExpression,
  node: ts.CallExpression,
  scope: Scope,
): Expression {
  const { result, statements } = scope.captureWith(() => dispatch(receiver, callee, node, scope))
  const isLate = statements.length > 0 && !isConstant(receiver) && contains(result, receiver)
  // The receiver is evaluated before the arguments, so before the statements that they need.
  const early = isLate ? scope.temporary('receiver', toValue(receiver)) : receiver
  for (const statement of statements) scope.write(statement)
  return replaceNode(result, receiver, early)
}

function contains(expression: Expression, part: Expression): boolean {
  return expression === part || children(expression).some((child) => contains(child, part))
}

function dispatch(
  receiver: Expression,
  callee: ts.PropertyAccessExpression,
  node: ts.CallExpression,
  scope: Scope,
): Expression {
  const { lowering } = scope
  const symbol = symbolOf(lowering, callee.name)
  const member = libraryMember(lowering, symbol)
  const builtin = member && builtinMethod(member)
  if (builtin) return builtin(receiver, node, scope)
  const declaration = symbol?.declarations?.find((found) => ts.isMethodDeclaration(found))
  if (declaration && isMuranoClass(lowering, classOf(declaration))) {
    const { text: name } = callee.name
    if (isLifecycle(name)) lowering.diagnostics.report(language.calledByEngine, spanOf(callee), { name })
    return declaredMethod(receiver, propertyName(declaration), ...methodArguments(node.arguments, declaration, scope))
  }
  return refuse(callee.name, scope, member)
}

function classOf({ parent }: ts.MethodDeclaration): ts.ClassDeclaration | undefined {
  return ts.isClassDeclaration(parent) ? parent : undefined
}

function lowerFunctionCall(
  callee: ts.Identifier | ts.PropertyAccessExpression,
  node: ts.CallExpression,
  scope: Scope,
): Expression {
  const { lowering } = scope
  const sdk = sdkNameOf(lowering, callee)
  const builtin =
    sdk === undefined
      ? libraryFunctions.get(libraryName(callee, scope))
      : (scope.method.functions?.get(sdk) ?? sdkFunctions.get(sdk))
  return builtin ? builtin(node, scope) : refuse(callee, scope)
}

/** `String` and the like, if the name means the language's own. */
function libraryName(callee: ts.Expression, { lowering }: Scope): string {
  const file = symbolOf(lowering, callee)?.declarations?.[0]?.getSourceFile()
  return file && ts.isIdentifier(callee) && lowering.program.isLibrary(file) ? callee.text : ''
}

/** `super.m()`: a view of the object as its parent keeps the calls that `m` makes virtual. */
function lowerSuperCall(callee: ts.PropertyAccessExpression, node: ts.CallExpression, scope: Scope): Expression {
  const { lowering, owner } = scope
  const declaration = symbolOf(lowering, callee.name)?.declarations?.find(ts.isMethodDeclaration)
  const parent = declaration && classOf(declaration)
  const reference = parent && classReference(lowering, parent)
  if (!reference || !owner || isLifecycle(callee.name.text)) {
    lowering.diagnostics.report(language.superCall, spanOf(node), { method: callee.name.text })
    return literal(null)
  }
  const isStatic = hasModifier(declaration, ts.SyntaxKind.StaticKeyword)
  const type = owner.namespaces.typeExpression(reference)
  if (isStatic)
    return declaredMethod(type, propertyName(declaration), ...methodArguments(node.arguments, declaration, scope))
  const self = variable(scope.inLambda ? 'this' : '')
  const member = libraryMember(lowering, symbolOf(lowering, callee.name))
  const builtin = member && builtinMethod(member)
  if (builtin) return builtin(self, node, scope)
  const view = call('cast', self, type)
  return declaredMethod(view, propertyName(declaration), ...methodArguments(node.arguments, declaration, scope))
}

/** The engine itself calls these. */
function isLifecycle(methodName: string): boolean {
  return methodName === 'initialize' || methodName === 'destroy'
}

/** An argument that is `undefined` is left out, so that the parameter takes its default. */
function methodArguments(
  nodes: readonly ts.Expression[],
  { parameters }: ts.MethodDeclaration,
  scope: Scope,
): readonly Argument[] {
  const isLeftOut = (node: ts.Expression | undefined) => node && ts.isIdentifier(node) && node.text === 'undefined'
  nodes.forEach((node, position) => {
    const takesDefault = parameters[position]?.initializer && !isLeftOut(node)
    if (!takesDefault || !valueType(scope.lowering, node).mayBeUndefined) return
    scope.lowering.diagnostics.report(language.undefinedArgument, spanOf(node), { argument: node.getText() })
  })
  const given = lowerArguments(nodes, scope).map(
    (value, position): Argument => (isLeftOut(nodes[position]) ? { kind: 'skipped' } : { kind: 'positional', value }),
  )
  return given.slice(0, given.findLastIndex(({ kind }) => kind !== 'skipped') + 1)
}

/** The arguments of a call, by position. */
export function lowerArguments(nodes: readonly ts.Expression[], scope: Scope): readonly Expression[] {
  return lowerOperands(
    nodes.map((argument) => () => {
      if (!ts.isSpreadElement(argument)) return lowerExpression(argument, scope)
      scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(argument), {
        construct: 'A spread argument',
        alternative: 'Pass a list, or go over it with `reduce` or a loop.',
      })
      return literal(null)
    }),
    scope,
  )
}

function refuse(node: ts.Node, scope: Scope, member?: LibraryMember): Expression {
  const alternative = member && alternativeTo(member)
  if (alternative) {
    const construct = `\`${node.getText()}\``
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), { construct, alternative })
    return literal(null)
  }
  scope.lowering.diagnostics.report(language.unsupportedMember, spanOf(node), {
    member: member ? `${member.owner}.${member.name}` : node.getText(),
  })
  return literal(null)
}

/** The class that an argument names, such as the first of `create(Class, ...)`. */
export function classArgument(node: ts.Expression | undefined, scope: Scope): Expression {
  const { lowering, owner } = scope
  const declaration = node && classDeclaration(symbolOf(lowering, node))
  const reference = declaration && classReference(lowering, declaration)
  if (reference && owner) return owner.namespaces.typeExpression(reference)
  if (node) lowering.diagnostics.report(language.classExpected, spanOf(node))
  return literal(null)
}
