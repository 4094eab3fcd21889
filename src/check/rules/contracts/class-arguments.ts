import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { Argument, Expression } from '../../../yaql/index.js'
import { findReference } from '../../class-reference.js'
import { ancestryOf, isSubclass, propertyOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import { didYouMean } from '../../nearest.js'
import { shown } from '../../shown.js'
import { mistakenText } from '../../text-as-expression.js'
import type { ContractScope } from './context.js'

/** Parameters that name classes, by function, in order. */
const classParameters = { class: ['name', 'defaultName'], template: ['type', 'defaultType'] } as const

/** Checks what `class()` or `template()` is given; whether nothing was found. */
export function checkClassArguments(
  name: keyof typeof classParameters,
  given: readonly Argument[],
  scope: ContractScope,
): boolean {
  const [typeName, defaultName] = classParameters[name]
  const byDefault = valueFor(defaultName, 1, given)
  const isNothing = byDefault?.kind === 'literal' && byDefault.value === null
  const isSound = [valueFor(typeName, 0, given), isNothing ? undefined : byDefault].map(
    (value) => value === undefined || checkClassValue(value, scope),
  )
  const excluded = name === 'template' ? valueFor('excludeProperties', 3, given) : undefined
  if (isSound.includes(false)) return false
  const type = valueFor(typeName, 0, given)
  if (type === undefined) return true
  if (byDefault !== undefined && !checkDefaultClass(byDefault, type, scope)) return false
  return excluded === undefined || checkExclusions(excluded, type, scope)
}

/** The argument for a parameter, by name or position. */
export function valueFor(name: string, position: number, given: readonly Argument[]): Expression | undefined {
  const named = given.find((argument) => argument.kind === 'named' && argument.name === name)
  const argument = named ?? given[position]
  return argument?.kind === 'positional' || argument === named ? valueOfArgument(argument) : undefined
}

function valueOfArgument(argument: Argument | undefined): Expression | undefined {
  return argument === undefined || argument.kind === 'skipped' ? undefined : argument.value
}

function checkClassValue(value: Expression, scope: ContractScope): boolean {
  const { sink, reading } = scope
  if (value.kind === 'type') return checkClassName(value, scope)
  if (value.kind === 'literal' && typeof value.value === 'string')
    return checkName(value.value, reading.spanOf(value), scope)
  if (value.kind === 'literal' || value.kind === 'list' || value.kind === 'map') {
    sink.report(murano.contracts.noClass, reading.spanOf(value))
    return false
  }
  const mistaken = mistakenText({ ...reading, expression: value })
  if (mistaken?.kind !== 'fails') return true
  const text = dottedName(value) ?? shown(reading.scalar.text)
  sink.report(murano.expressions.textAsExpression, reading.spanOf(value), { text, operator: mistaken.operator })
  return false
}

/** `a.b.C` as it was written. */
function dottedName(expression: Expression): string | undefined {
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? expression.value : undefined
  const before = expression.kind === 'property' ? dottedName(expression.receiver) : undefined
  return before === undefined || expression.kind !== 'property' ? undefined : `${before}.${expression.name}`
}

/** Checks `prefix:Name`. */
export function checkClassName(type: Extract<Expression, { kind: 'type' }>, scope: ContractScope): boolean {
  return checkName(`${type.prefix}:${type.name}`, scope.reading.spanOf(type), scope)
}

function checkName(text: string, span: SourceSpan, { sink, library, model }: ContractScope): boolean {
  const found = findReference(text, model.namespaces, library)
  switch (found.kind) {
    case 'unknownPrefix':
      sink.report(murano.expressions.unknownPrefix, span, { prefix: found.prefix, hint: found.hint })
      return false
    case 'outOfReach':
      sink.report(murano.expressions.classOutOfReach, span, { name: found.name, package: found.package })
      return false
    case 'missing':
      sink.report(murano.expressions.unknownClass, span, { name: found.name, hint: found.hint })
      return false
    case 'malformed':
      sink.report(murano.expressions.unknownClass, span, { name: shown(text), hint: '' })
      return false
    default:
      return true
  }
}

function checkDefaultClass(byDefault: Expression, type: Expression, scope: ContractScope): boolean {
  const name = classNamed(byDefault, scope)
  const className = classNamed(type, scope)
  if (name === undefined || className === undefined) return true
  if (isSubclass(scope.library, name, className) !== false) return true
  scope.sink.report(murano.contracts.wrongDefaultClass, scope.reading.spanOf(byDefault), { name, class: className })
  return false
}

function checkExclusions(excluded: Expression, type: Expression, scope: ContractScope): boolean {
  const { sink, reading, library } = scope
  const className = classNamed(type, scope)
  const ancestry = className === undefined ? undefined : ancestryOf(library, className)
  if (excluded.kind === 'literal' && excluded.value !== null) {
    sink.report(murano.contracts.exclusionsAreNoList, reading.spanOf(excluded))
    return false
  }
  if (className === undefined || ancestry?.complete !== true || excluded.kind !== 'list') return true
  for (const item of excluded.items) {
    const [name = ''] = item.kind === 'literal' && typeof item.value === 'string' ? item.value.split('.') : []
    if (name === '' || propertyOf(ancestry, name) !== undefined || subclassHas(library, className, name)) continue
    const names = ancestry.classes.flatMap(({ properties }) => properties.map((property) => property.name))
    const values = { class: className, name, hint: didYouMean(name, names) }
    sink.report(murano.contracts.unknownExclusion, reading.spanOf(item), values)
    return false
  }
  return true
}

/** The full name of a class that an argument names, if it is known. */
export function classNamed(
  value: Expression,
  { model, library }: Pick<ContractScope, 'model' | 'library'>,
): string | undefined {
  const isText = value.kind === 'literal' && typeof value.value === 'string'
  const text = value.kind === 'type' ? `${value.prefix}:${value.name}` : isText ? String(value.value) : undefined
  const found = text === undefined ? undefined : findReference(text, model.namespaces, library)
  return found?.kind === 'class' ? found.signature.name : undefined
}

/** Subclasses that are looked at. */
const mostSubclasses = 300

function subclassHas(library: PackageLibrary, className: string, property: string): boolean {
  const seen = new Set([className])
  for (const name of seen) {
    // Nobody reads so many
    if (seen.size > mostSubclasses) return true
    for (const subclass of library.subclassesOf(name)) {
      if (subclass.properties.some((each) => each.name === property)) return true
      seen.add(subclass.name)
    }
  }
  return false
}
