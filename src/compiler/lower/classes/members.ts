import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'
import { decoratorNames, hasModifier, sdkNameOf } from '../symbols.js'
import { checkModifiers } from './modifiers.js'
import { checkMethodName, overload } from './names.js'

/** Reports members of a class that MuranoPL has no counterpart for. */
export function checkMembers(declaration: ts.ClassDeclaration, lowering: Lowering): void {
  const { diagnostics } = lowering
  checkDecorators(declaration, lowering)
  for (const member of declaration.members) {
    if (ts.isSemicolonClassElement(member)) continue
    checkDecorators(member, lowering)
    const isAccessor = ts.isAccessor(member) || hasModifier(member, ts.SyntaxKind.AccessorKeyword)
    if (!isAccessor && (ts.isPropertyDeclaration(member) || ts.isMethodDeclaration(member))) {
      checkModifiers(member, lowering)
      continue
    }
    const [construct, alternative] = ts.isConstructorDeclaration(member)
      ? ['A constructor', 'Give fields initial values, and write `initialize()` for the rest.']
      : isAccessor
        ? ['An accessor', 'Write a method.']
        : ['This member', 'Write fields and methods only.']
    diagnostics.report(language.unsupportedSyntax, spanOf(member), { construct, alternative })
  }
}

/** Reports what a method cannot be. */
export function checkMethod(method: ts.MethodDeclaration, lowering: Lowering): void {
  const { diagnostics } = lowering
  checkMethodName(method, lowering)
  const isAsync = hasModifier(method, ts.SyntaxKind.AsyncKeyword) || method.asteriskToken !== undefined
  if (isAsync) diagnostics.report(language.asyncFunction, spanOf(method.name))
  if (!method.body && !hasModifier(method, ts.SyntaxKind.AbstractKeyword)) {
    diagnostics.report(language.unsupportedSyntax, spanOf(method), overload)
  }
  const isHidden =
    hasModifier(method, ts.SyntaxKind.PrivateKeyword) || hasModifier(method, ts.SyntaxKind.ProtectedKeyword)
  if (isHidden && decoratorNames(lowering, method).includes('action')) {
    diagnostics.report(language.privateAction, spanOf(method.name), { name: method.name.getText() })
  }
}

/** Decorators mean what the SDK says they mean; the code of others would never run. */
function checkDecorators(node: ts.ClassDeclaration | ts.ClassElement, lowering: Lowering): void {
  if (!ts.canHaveDecorators(node)) return
  for (const decorator of ts.getDecorators(node) ?? []) {
    if (sdkNameOf(lowering, decorator.expression) !== undefined) continue
    const name = decorator.expression.getText()
    lowering.diagnostics.report(language.unknownDecorator, spanOf(decorator), { name })
  }
}
