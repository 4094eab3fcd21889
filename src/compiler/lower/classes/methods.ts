import { language } from '../../../diagnostics/index.js'
import type { MethodDefinition, Statement } from '../../../murano/class.js'
import { fullyQualifiedName } from '../../../murano/contract.js'
import { literal, property, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { eagerStatements } from '../eager.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { isOwnField, propertyName } from '../fields.js'
import { documentationOf, type Lowering, spanOf } from '../lowering.js'
import { guarded, remembered } from '../memoized.js'
import { type ClassScope, type MethodTraits, Scope } from '../scope.js'
import { lowerStatement } from '../statements/index.js'
import { decoratorNames, hasModifier } from '../symbols.js'
import { checkMethod } from './members.js'
import { actionMeta, lockMeta } from './method-meta.js'
import { lowerParameters } from './parameters.js'

/** What the engine calls the methods that run when an object is made and when it goes. */
const lifecycle: ReadonlyMap<string, string> = new Map([
  ['initialize', '.init'],
  ['destroy', '.destroy'],
])

/** The methods of a class, a constructor for its private fields among them. */
export function lowerMethods(
  owner: ClassScope,
  unlocked: ReadonlySet<ts.MethodDeclaration>,
  lowering: Lowering,
): readonly MethodDefinition[] {
  const { members } = owner.declaration
  const methods = members.filter(ts.isMethodDeclaration).map((method) => lowerMethod(method, owner, unlocked, lowering))
  const hasInit = methods.some(({ name }) => name === '.init')
  const initial = hasInit ? [] : initialiseFields(owner, lowering)
  if (initial.length === 0) return methods
  const init: MethodDefinition = {
    name: '.init',
    scope: 'Session',
    usage: 'Runtime',
    meta: [],
    arguments: [],
    body: eagerStatements(initial),
    source: spanOf(owner.declaration),
  }
  return [init, ...methods]
}

function lowerMethod(
  method: ts.MethodDeclaration,
  owner: ClassScope,
  unlocked: ReadonlySet<ts.MethodDeclaration>,
  lowering: Lowering,
): MethodDefinition {
  checkMethod(method, lowering)
  const decorators = decoratorNames(lowering, method)
  const name = lifecycle.get(method.name.getText()) ?? propertyName(method)
  const isAction = decorators.includes('action')
  const documentation = documentationOf(method)
  const scope = new Scope(lowering, owner, traitsOf(method, name, owner, decorators))
  const given = lowerParameters(method, name, scope)
  const statements = lowerBody(method, name, owner, decorators, scope)
  return {
    name,
    ...(documentation !== undefined && { documentation }),
    scope: isAction ? 'Public' : 'Session',
    usage: hasModifier(method, ts.SyntaxKind.StaticKeyword) ? 'Static' : 'Runtime',
    meta: [...(isAction ? actionMeta(name, documentation) : []), ...lockMeta(method, unlocked, lowering)],
    arguments: given,
    body: eagerStatements(statements),
    source: spanOf(method),
  }
}

function traitsOf(
  method: ts.MethodDeclaration,
  name: string,
  { reference }: ClassScope,
  decorators: readonly string[],
): MethodTraits {
  return {
    isInitializer: name === '.init',
    isStatic: hasModifier(method, ts.SyntaxKind.StaticKeyword),
    ...(decorators.includes('memoized') && {
      beforeReturn: () => [remembered(method.name.getText(), fullyQualifiedName(reference))],
    }),
  }
}

function lowerBody(
  method: ts.MethodDeclaration,
  name: string,
  owner: ClassScope,
  decorators: readonly string[],
  scope: Scope,
): readonly Statement[] {
  const body = scope.capture(() => {
    if (name === '.init') for (const statement of initialiseFields(owner, scope.lowering)) scope.write(statement)
    for (const statement of method.body?.statements ?? []) lowerStatement(statement, scope)
  })
  if (!decorators.includes('memoized')) return body
  if (method.parameters.length > 0) {
    scope.lowering.diagnostics.report(language.memoizedParameters, spanOf(method.name), {
      method: method.name.getText(),
    })
  }
  const className = fullyQualifiedName(owner.reference)
  const last = method.body?.statements.at(-1)
  const atEnd = last && (ts.isReturnStatement(last) || ts.isThrowStatement(last))
  const complete = atEnd ? body : [...body, remembered(method.name.getText(), className)]
  return guarded(complete, method.name.getText(), className)
}

/** Private fields are no properties, so nothing gives them their initial values but the constructor. */
function initialiseFields(owner: ClassScope, lowering: Lowering): readonly Statement[] {
  const scope = new Scope(lowering, owner, { isInitializer: true })
  return scope.capture(() => {
    for (const field of owner.declaration.members.filter(ts.isPropertyDeclaration)) {
      if (!isOwnField(field, lowering)) continue
      const value = field.initializer ? lowerExpression(field.initializer, scope) : literal(null)
      scope.write({
        kind: 'assignment',
        target: property(variable(''), propertyName(field)),
        value: toValue(value),
      })
    }
  })
}
