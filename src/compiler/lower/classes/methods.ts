import { contracts, language } from '../../../diagnostics/index.js'
import type { ArgumentDefinition, MetaValue, MethodDefinition, Statement } from '../../../murano/class.js'
import { fullyQualifiedName } from '../../../murano/contract.js'
import { literal, property, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { constantExpression, evaluate } from '../constants.js'
import { violation } from '../contract-check.js'
import { nullableContract } from '../contracts/nullable.js'
import { contractOf } from '../contracts.js'
import { eagerStatements } from '../eager.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { propertyName } from '../fields.js'
import { documentationOf, type Lowering, packageOf, spanOf } from '../lowering.js'
import { guarded, remembered } from '../memoized.js'
import { type ClassScope, type MethodTraits, Scope } from '../scope.js'
import { lowerStatement } from '../statements/index.js'
import { decoratorNames, hasModifier, overridden } from '../symbols.js'
import { checkMethod } from './members.js'
import { checkMemberName } from './names.js'
import { propertyUsage } from './usage.js'

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

function lowerParameters(method: ts.MethodDeclaration, name: string, scope: Scope): readonly ArgumentDefinition[] {
  const { lowering } = scope
  if (name.startsWith('.') && method.parameters.length > 0) {
    lowering.diagnostics.report(language.lifecycleParameters, spanOf(method.name), { method: method.name.getText() })
  }
  return method.parameters.map((parameter) => {
    checkMemberName(parameter, lowering)
    if (!ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) {
      lowering.diagnostics.report(language.unsupportedSyntax, spanOf(parameter), {
        construct: 'A rest parameter, or a pattern as a parameter',
        alternative: 'Take a list or a map.',
      })
      return { name: 'unnamed', contract: { kind: 'any' } }
    }
    const argument = scope.declare(parameter.name)
    if (!parameter.type) {
      lowering.diagnostics.report(contracts.missingType, spanOf(parameter), { name: parameter.name.text })
    }
    const contract = parameter.type ? contractOf(parameter.type, lowering) : ({ kind: 'any' } as const)
    const admitted = parameter.questionToken ? nullableContract(contract, parameter, lowering) : contract
    const constant = parameter.initializer && evaluate(parameter.initializer, lowering)
    if (parameter.initializer && constant === undefined) {
      lowering.diagnostics.report(language.constantExpected, spanOf(parameter.initializer), {
        what: 'The default of a parameter',
      })
    }
    const problem = constant === undefined ? undefined : violation(admitted, constant)
    if (problem !== undefined) {
      lowering.diagnostics.report(contracts.defaultViolatesContract, spanOf(parameter), {
        value: parameter.initializer?.getText() ?? '',
        problem,
      })
    }
    const defaultValue = constant ?? (parameter.questionToken ? null : undefined)
    return {
      name: argument,
      contract: admitted,
      ...(defaultValue !== undefined && { defaultValue: toValue(constantExpression(defaultValue)) }),
    }
  })
}

/** Private fields are no properties, so nothing gives them their initial values but the constructor. */
function initialiseFields(owner: ClassScope, lowering: Lowering): readonly Statement[] {
  const scope = new Scope(lowering, owner, { isInitializer: true })
  return scope.capture(() => {
    for (const field of owner.declaration.members.filter(ts.isPropertyDeclaration)) {
      const isOwn =
        hasModifier(field, ts.SyntaxKind.PrivateKeyword) &&
        !hasModifier(field, ts.SyntaxKind.StaticKeyword) &&
        propertyUsage(field, lowering) === undefined &&
        !decoratorNames(lowering, field).includes('persisted')
      if (!isOwn) continue
      const value = field.initializer ? lowerExpression(field.initializer, scope) : literal(null)
      scope.write({
        kind: 'assignment',
        target: property(variable(''), propertyName(field)),
        value: toValue(value),
      })
    }
  })
}

/** `scaleNodesUp` is shown as `Scale nodes up`. */
function actionMeta(name: string, documentation: string | undefined): readonly MetaValue[] {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  const text = (type: string, value: string): MetaValue => ({
    type: { namespace: 'io.murano.metadata', name: type },
    properties: { text: value },
  })
  return [text('Title', title), ...(documentation === undefined ? [] : [text('Description', documentation)])]
}

/**
 * The engine locks each method per object unless it is told not to, and what it is told goes to overriding methods, too.
 * A memoized method keeps its lock, whatever another package says of the method that it overrides.
 */
function lockMeta(
  method: ts.MethodDeclaration,
  unlocked: ReadonlySet<ts.MethodDeclaration>,
  lowering: Lowering,
): readonly MetaValue[] {
  const home = packageOf(lowering, method.getSourceFile())
  const isForeign = overridden(method, lowering).some((base) => {
    const owner = packageOf(lowering, base.getSourceFile())
    return owner !== undefined && owner !== home
  })
  const keeps = isForeign && decoratorNames(lowering, method).includes('memoized')
  if (!keeps && !unlocked.has(method)) return []
  return [{ type: { namespace: 'io.murano.metadata.engine', name: 'Synchronize' }, properties: { onThis: keeps } }]
}
