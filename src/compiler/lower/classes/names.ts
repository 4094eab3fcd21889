import { language } from '../../../diagnostics/index.js'
import { isKeyword } from '../../../yaql/index.js'
import ts from '../../load/typescript.cjs'
import { propertyName } from '../fields.js'
import { type Lowering, spanOf } from '../lowering.js'
import { hasModifier } from '../symbols.js'

/** Names that the engine resolves to functions of its own when they are called as methods, and those of `MuranoObject`. */
const ambiguousMethods = ['set', 'assert', 'find', 'forget']

/** Reports a name that MuranoPL cannot express, such as `in`, which is an operator there. */
export function checkMemberName(
  member: ts.PropertyDeclaration | ts.MethodDeclaration | ts.ParameterDeclaration,
  { diagnostics }: Lowering,
): void {
  const name = member.name.getText()
  const lowered = ts.isParameter(member) ? name : propertyName(member)
  const isWord = /^[A-Za-z_]\w*$/.test(name) && name !== 'this'
  const legal = isWord && isKeyword(name, 'engine') && isKeyword(lowered, 'engine')
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

/** Reports names that the engine does not take, and members that come out alike, such as `_x` and a private `x`. */
export function checkNames({ name, members }: ts.ClassDeclaration, lowering: Lowering): void {
  const { diagnostics } = lowering
  if (name && !/^[A-Za-z_]\w*$/.test(name.text)) {
    diagnostics.report(language.memberName, spanOf(name), { name: name.text })
  }
  const taken = new Map<string, ts.ClassElement>()
  for (const member of members) {
    if (!ts.isPropertyDeclaration(member) && !ts.isMethodDeclaration(member)) continue
    checkMemberName(member, lowering)
    // Static fields are constants, and properties and methods have names of their own kind.
    if (ts.isPropertyDeclaration(member) && isStatic(member)) continue
    const key = `${member.kind} ${propertyName(member)}`
    const other = taken.get(key)
    if (other && (other.name?.getText() !== member.name.getText() || isStatic(other) !== isStatic(member))) {
      diagnostics.report(language.memberName, spanOf(member.name), { name: member.name.getText() })
    } else if (other) {
      diagnostics.report(language.unsupportedSyntax, spanOf(member), overload)
    }
    taken.set(key, member)
  }
}

/** What reports a second signature of a method. */
export const overload = {
  construct: 'An overload',
  alternative: 'Write one signature, with optional parameters or a union.',
}

function isStatic(member: ts.ClassElement): boolean {
  return hasModifier(member, ts.SyntaxKind.StaticKeyword)
}
