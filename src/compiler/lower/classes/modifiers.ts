import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'
import { decoratorNames, hasModifier } from '../symbols.js'

const usages = ['inOut', 'out', 'runtime', 'config', 'persisted']

/** Reports modifiers and decorators that TypeScript allows together and that mean nothing so. */
export function checkModifiers(member: ts.PropertyDeclaration | ts.MethodDeclaration, lowering: Lowering): void {
  const report = (modifier: string, reason: string) => {
    lowering.diagnostics.report(language.meaninglessModifier, spanOf(member.name), {
      modifier,
      member: member.name.getText(),
      reason,
    })
  }
  const decorators = decoratorNames(lowering, member)
  const isStatic = hasModifier(member, ts.SyntaxKind.StaticKeyword)
  if (ts.isMethodDeclaration(member)) {
    const isLifecycle = ['initialize', 'destroy'].includes(member.name.getText())
    const given = [...decorators.map((name) => `@${name}`), ...(isStatic ? ['static'] : [])]
    if (isLifecycle) for (const each of given) report(each, 'the engine calls it, once for each object')
    else if (isStatic && decorators.includes('memoized')) report('@memoized', 'objects remember, classes do not')
    return
  }
  if (hasModifier(member, ts.SyntaxKind.DeclareKeyword)) report('declare', 'it makes no property')
  const [first, second] = decorators.filter((name) => usages.includes(name))
  if (!first) return
  if (isStatic) report(`@${first}`, 'static fields are constants')
  if (second) report(`@${second}`, `\`@${first}\` says already where its value comes from`)
  if (first !== 'persisted' && hasModifier(member, ts.SyntaxKind.PrivateKeyword)) {
    report(`@${first}`, 'private fields are no part of the model')
  }
}
