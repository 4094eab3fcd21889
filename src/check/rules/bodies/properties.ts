import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { type Ancestry, ancestryOf, methodOf, propertyOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import { didYouMean, nearestName } from '../../nearest.js'
import { describe, describeFirst } from '../../types/describe.js'
import { sequenceOf, type Type, unknown } from '../../types/type.js'
import type { BodyContext, Scope } from './context.js'
import { infer } from './infer.js'
import { listOf } from './names.js'

type Property = Extract<Expression, { kind: 'property' }>

/** What `x.name` yields. Reports properties that there are not. */
export function propertyType(expression: Property, scope: Scope, context: BodyContext): Type {
  return memberType(expression, infer(expression.receiver, scope, context), scope, context)
}

function memberType(expression: Property, receiver: Type, scope: Scope, context: BodyContext): Type {
  const { name } = expression
  switch (receiver.kind) {
    case 'object':
      return objectProperty(expression, receiver.class, scope, context)
    case 'class':
      return staticProperty(expression, receiver.class, scope, context)
    case 'map': {
      if (Object.hasOwn(receiver.entries, name)) return receiver.entries[name] ?? unknown
      if (receiver.open || context.isLegacy) return unknown
      const keys = Object.keys(receiver.entries)
      const values = { name, keys: listOf(keys), hint: didYouMean(name, keys) }
      context.sink.report(murano.expressions.unknownKey, scope.reading.nameSpanOf(expression), values)
      return unknown
    }
    case 'list':
    case 'lazy':
      // The property of each item
      return sequenceOf('list', memberType(expression, receiver.item, scope, context))
    case 'text':
    case 'integer':
    case 'number':
    case 'boolean': {
      const values = { what: describeFirst(receiver), name }
      context.sink.report(murano.expressions.memberOfValue, scope.reading.nameSpanOf(expression), values)
      return unknown
    }
    default:
      return unknown
  }
}

function objectProperty(expression: Property, className: string, scope: Scope, context: BodyContext): Type {
  const { name } = expression
  const { library, sink, model } = context
  const ancestry = ancestryOf(library, className)
  if (ancestry === undefined) return unknown
  const declared = propertyOf(ancestry, name)
  if (declared !== undefined) return declared.signature.type
  const span = scope.reading.nameSpanOf(expression)
  if (!ancestry.complete) return unknown
  if (methodOf(ancestry, name) !== undefined) {
    sink.report(murano.expressions.methodWithoutCall, span, {
      name,
      what: describe({ kind: 'object', class: className }),
    })
    return unknown
  }
  if (isOwn(className, context)) {
    if (!context.privateProperties.has(name) && !subclassHas(library, className, name)) {
      const candidates = [...propertyNames(ancestry), ...context.privateProperties]
      const kind = nearestName(name, candidates)
        ? murano.expressions.neverAssigned
        : murano.expressions.perhapsInherited
      sink.report(kind, span, { name, hint: didYouMean(name, candidates) })
    }
    return unknown
  }
  if (subclassHas(library, className, name) || subclassHas(library, model.name, name)) return unknown
  if (isItem(expression, scope, context) && context.ancestry && propertyOf(context.ancestry, name)) {
    sink.report(murano.expressions.itemForObject, span, { name, class: className })
    return unknown
  }
  const candidates = propertyNames(ancestry)
  const kind = nearestName(name, candidates) ? murano.expressions.unknownProperty : murano.expressions.perhapsProperty
  sink.report(kind, span, { what: `\`${className}\``, name, hint: didYouMean(name, candidates) })
  return unknown
}

function staticProperty(expression: Property, className: string, scope: Scope, context: BodyContext): Type {
  const { name } = expression
  const ancestry = ancestryOf(context.library, className)
  const declared = ancestry && propertyOf(ancestry, name)
  if (declared?.signature.usage === 'Static') return declared.signature.type
  if (ancestry?.complete !== true) return unknown
  const span = scope.reading.nameSpanOf(expression)
  if (declared !== undefined) context.sink.report(murano.expressions.instanceMemberInStatic, span, { name })
  else if (!context.privateProperties.has(name)) {
    const values = { what: `The class \`${className}\``, name, hint: didYouMean(name, propertyNames(ancestry)) }
    context.sink.report(murano.expressions.unknownProperty, span, values)
  }
  return unknown
}

/** Whether a property is one of `$` where that is an item of a list. */
function isItem({ receiver }: Property, { item }: Scope, { self }: BodyContext): boolean {
  return receiver.kind === 'variable' && receiver.name === '' && item !== self
}

/** Whether the class's own code may see private properties of an object that is known as the other class. */
function isOwn(className: string, { model, ancestry }: BodyContext): boolean {
  return (
    className === model.name || ancestry?.classes.some(({ name }) => name === className && name === model.name) === true
  )
}

/** Whether a class that extends this one, however far down, has the member. */
export function subclassHas(library: PackageLibrary, className: string, member: string): boolean {
  const seen = new Set<string>()
  const search = (name: string): boolean => {
    if (seen.has(name)) return false
    seen.add(name)
    return library.subclassesOf(name).some((subclass) => {
      const ancestry = ancestryOf(library, subclass.name)
      // A mixin finds in its siblings what it does not have itself
      const has = ancestry !== undefined && (propertyOf(ancestry, member) ?? methodOf(ancestry, member)) !== undefined
      return has || ancestry?.complete === false || search(subclass.name)
    })
  }
  return search(className)
}

function propertyNames({ classes }: Ancestry): string[] {
  return classes.flatMap(({ properties }) => properties.map(({ name }) => name))
}
