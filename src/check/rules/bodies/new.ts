import { murano } from '../../../diagnostics/index.js'
import type { Argument, Expression } from '../../../yaql/index.js'
import { type Ancestry, ancestryOf, propertyOf } from '../../library/members.js'
import { didYouMean } from '../../nearest.js'
import { isSelf } from '../../self.js'
import { type Type, unknown } from '../../types/type.js'
import { inferArguments } from './calls.js'
import { classArgument } from './class-names.js'
import type { BodyContext, Scope } from './context.js'
import { checkGiven } from './refused.js'

type Call = Extract<Expression, { kind: 'call' }>

/** `new(Class, owner, name, extra, property => value)` and its other forms. */
export function newType(expression: Call, scope: Scope, context: BodyContext): Type {
  const { arguments: given } = expression
  const types = inferArguments(expression, scope, context)
  const className = classArgument(given[0], scope, context)
  if (className === undefined) return unknown
  checkProperties({ expression, types }, className, scope, context)
  return { kind: 'object', class: className }
}

function checkProperties(
  { expression, types }: { readonly expression: Call; readonly types: ReadonlyMap<Expression, Type> },
  className: string,
  scope: Scope,
  context: BodyContext,
): void {
  const { library, sink } = context
  const ancestry = ancestryOf(library, className)
  const span = scope.reading.nameSpanOf(expression)
  if (library.find(className)?.usage === 'Meta')
    sink.report(murano.expressions.metaInstance, span, { class: className })
  const [, second] = expression.arguments
  const properties = givenProperties(expression.arguments)
  // A variable may hold the properties
  if (ancestry === undefined || !ancestry.complete || properties === undefined) return
  if (second?.kind === 'positional' && !isOwner(second.value)) return
  const known = settable(ancestry)
  for (const [name, value] of properties) {
    const property = propertyOf(ancestry, name)?.signature
    if (property !== undefined) checkGiven(value, types, property, scope, sink)
    if (known.has(name)) continue
    const values = { class: className, name, hint: didYouMean(name, known) }
    sink.report(murano.expressions.ignoredProperty, scope.reading.spanOf(value), values)
  }
  for (const name of required(ancestry)) {
    if (!properties.has(name)) sink.report(murano.expressions.missingProperty, span, { class: className, name })
  }
}

/** The properties that are given by name, or in a map that is written out; undefined if that cannot be known. */
function givenProperties(given: readonly Argument[]): ReadonlyMap<string, Expression> | undefined {
  const [, second] = given
  const found = new Map<string, Expression>()
  if (second?.kind === 'positional' && second.value.kind === 'map') {
    for (const { key, value } of second.value.entries) {
      if (key.kind !== 'literal' || typeof key.value !== 'string') return undefined
      found.set(key.value, value)
    }
    return found
  }
  for (const argument of given) {
    if (argument.kind === 'mapping') return undefined
    if (argument.kind === 'named') found.set(argument.name, argument.value)
  }
  for (const name of ['owner', 'objectName', 'extra', 'parameters', 'typeName', 'model']) {
    // Ambiguous: a name of the function's own, or of a property
    if (found.has(name)) return undefined
  }
  return found
}

/** Whether the second argument is the owner, not a map of properties. */
function isOwner(value: Expression): boolean {
  return value.kind === 'map' || isSelf(value) || (value.kind === 'literal' && value.value === null)
}

function settable({ classes }: Ancestry): ReadonlySet<string> {
  return new Set(
    classes.flatMap(({ properties, methods }) => [
      ...properties.map(({ name }) => name),
      ...methods.filter(({ name }) => name === '.init').flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ]),
  )
}

function required({ classes }: Ancestry): readonly string[] {
  const decided = new Map<string, boolean>()
  for (const { properties } of classes) {
    // The nearest declaration decides
    for (const { name, usage, required: needed } of properties) {
      if (!decided.has(name)) decided.set(name, needed && ['In', 'InOut', 'Const', 'Out'].includes(usage))
    }
  }
  return [...decided].filter(([, needed]) => needed).map(([name]) => name)
}
