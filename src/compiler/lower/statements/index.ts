import { language } from '../../../diagnostics/index.js'
import type { Statement } from '../../../murano/class.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerVariables } from './declaration.js'
import { lowerThrow, lowerTry } from './exceptions.js'
import { lowerExpressionStatement } from './expression.js'
import { lowerIf } from './if.js'
import { lowerForOf, lowerWhile } from './loops.js'
import { lowerReturn } from './return.js'
import { lowerSwitch } from './switch.js'

/** Lowers a statement and writes it to the scope. */
export function lowerStatement(node: ts.Statement, scope: Scope): void {
  if (ts.isBlock(node)) return lowerBlock(node, scope)
  if (ts.isEmptyStatement(node)) return
  if (ts.isVariableStatement(node)) return lowerVariables(node.declarationList, scope)
  if (ts.isExpressionStatement(node)) return lowerExpressionStatement(node.expression, scope)
  if (ts.isIfStatement(node)) return lowerIf(node, scope)
  if (ts.isForOfStatement(node)) return lowerForOf(node, scope)
  if (ts.isWhileStatement(node)) return lowerWhile(node, scope)
  if (ts.isSwitchStatement(node)) return lowerSwitch(node, scope)
  if (ts.isTryStatement(node)) return lowerTry(node, scope)
  if (ts.isThrowStatement(node)) return lowerThrow(node, scope)
  if (ts.isReturnStatement(node)) return lowerReturn(node, scope)
  if (ts.isBreakStatement(node) && !node.label) return scope.write({ kind: 'break' })
  if (ts.isContinueStatement(node) && !node.label) return scope.write({ kind: 'continue' })
  refuse(node, scope)
}

function lowerBlock(block: ts.Block, scope: Scope): void {
  for (const statement of block.statements) lowerStatement(statement, scope)
}

/** The statements of a branch or a loop, on their own. */
export function lowerBranch(node: ts.Statement, scope: Scope): readonly Statement[] {
  return scope.capture(() => lowerStatement(node, scope))
}

const alternatives: readonly (readonly [test: (node: ts.Node) => boolean, construct: string, alternative: string])[] = [
  [ts.isForStatement, '`for (;;)`', 'Write `for (const i of range(n))`, or `while`.'],
  [ts.isForInStatement, '`for ... in`', 'Write `for (const key of Object.keys(map))`.'],
  [ts.isDoStatement, '`do ... while`', 'Write `while`.'],
  [ts.isLabeledStatement, 'A label', 'Move the inner loop to a method.'],
  [ts.isBreakOrContinueStatement, 'A jump to a label', 'Move the inner loop to a method.'],
  [ts.isFunctionDeclaration, 'A function inside a method', 'Write a method.'],
  [ts.isClassDeclaration, 'A class inside a method', 'Declare it in a file of its own.'],
]

function refuse(node: ts.Statement, scope: Scope): void {
  const [, construct, alternative] = alternatives.find(([test]) => test(node)) ?? [
    undefined,
    `\`${ts.SyntaxKind[node.kind]}\``,
    'Use one of the constructs that the authoring language has.',
  ]
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), { construct, alternative })
}
