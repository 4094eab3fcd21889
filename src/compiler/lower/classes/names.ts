import type ts from 'typescript'
import { language } from '../../../diagnostics/index.js'
import { isKeyword } from '../../../yaql/index.js'
import { type Lowering, spanOf } from '../lowering.js'

/** Names that the engine resolves to functions of its own when they are called as methods. */
const ambiguousMethods = ['set', 'assert']

/** Reports a name that MuranoPL cannot express, such as `in`, which is an operator there. */
export function checkMemberName(
  member: ts.PropertyDeclaration | ts.MethodDeclaration | ts.ParameterDeclaration,
  { diagnostics }: Lowering,
): void {
  const name = member.name.getText()
  const legal = /^[A-Za-z_]\w*$/.test(name) && isKeyword(name, 'engine')
  if (!legal) diagnostics.report(language.memberName, spanOf(member.name), { name })
}

/** Reports a method's name that cannot be called. */
export function checkMethodName(method: ts.MethodDeclaration, lowering: Lowering): void {
  checkMemberName(method, lowering)
  const name = method.name.getText()
  if (ambiguousMethods.includes(name)) {
    lowering.diagnostics.report(language.memberName, spanOf(method.name), { name })
  }
}
