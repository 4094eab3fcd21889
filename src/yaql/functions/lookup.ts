import type { Argument, Dialect } from '../ast.js'
import { collectionFunctions, queryFunctions } from './collections.js'
import { dashboardFunctions } from './dashboard.js'
import { muranoFunctions } from './murano.js'
import type { CallForm, Parameter, Signature } from './signature.js'
import { basicFunctions, timeFunctions } from './standard.js'
import { stringFunctions } from './strings.js'

const standardFunctions: readonly Signature[] = [
  ...basicFunctions,
  ...timeFunctions,
  ...stringFunctions,
  ...collectionFunctions,
  ...queryFunctions,
]

const byName: Readonly<Record<Dialect, ReadonlyMap<string, readonly Signature[]>>> = {
  engine: groupByName([...standardFunctions, ...muranoFunctions]),
  dashboard: groupByName([...standardFunctions, ...dashboardFunctions]),
}

/**
 * The ways to call the function in this form; none if there is no such function. Methods of Murano classes and of
 * contracts are not functions of YAQL: they are not found here.
 */
export function signaturesOf(name: string, form: CallForm, dialect: Dialect): readonly Signature[] {
  return (byName[dialect].get(name) ?? []).filter((signature) => signature.forms.includes(form))
}

/** All signatures of the dialect. */
export function allSignatures(dialect: Dialect): readonly Signature[] {
  return [...byName[dialect].values()].flat()
}

/**
 * Whether the result is an iterable that is not a list: `always`, `never`, or `maybe` where it is whatever an
 * argument, an item or a lambda yields. Such a result has no indexer, is never equal to a list and, once kept,
 * is consumed by its first use or loses its order: `toList()` cures all that.
 */
export function laziness(signature: Signature): 'always' | 'maybe' | 'never' {
  switch (signature.result) {
    case 'iter':
    case 'view':
      return 'always'
    case 'any':
      return 'maybe'
    default:
      return 'never'
  }
}

/** How many arguments can follow the receiver, if there is one; infinitely many if the last one is variadic. */
export function arityOf(signature: Signature, form: CallForm): { readonly minimum: number; readonly maximum: number } {
  const single = parametersOf(signature, form).filter((parameter) => parameter.variadic === 'no')
  return {
    minimum: single.filter((parameter) => !parameter.optional).length,
    maximum: parametersOf(signature, form).length > single.length ? Number.POSITIVE_INFINITY : single.length,
  }
}

/** Whether the arguments fit the signature by number and name. Their types are not looked at. */
export function acceptsArguments(signature: Signature, form: CallForm, given: readonly Argument[]): boolean {
  if (signature.parameters.some((parameter) => parameter.type === 'mapping')) {
    // Such functions take `name => value` for a mapping, not for a named argument.
    const { minimum, maximum } = arityOf(signature, form)
    return given.length >= minimum && given.length <= maximum && given.every(({ kind }) => kind !== 'skipped')
  }
  const positional = given.filter(({ kind }) => kind === 'positional' || kind === 'skipped')
  const names = given.flatMap((argument) => (argument.kind === 'named' ? [argument.name] : []))
  return positional.length + names.length === given.length && binds(parametersOf(signature, form), positional, names)
}

function binds(parameters: readonly Parameter[], positional: readonly Argument[], names: readonly string[]): boolean {
  const single = parameters.filter((parameter) => parameter.variadic === 'no')
  const takesMore = parameters.some((parameter) => parameter.variadic === 'positional')
  const takesNames = parameters.some((parameter) => parameter.variadic === 'named')
  const bound = single.map((parameter, index) => {
    const byPosition = positional[index]?.kind === 'positional'
    const byName = names.includes(parameter.name)
    return byPosition !== byName || (!byPosition && parameter.optional)
  })
  const known = new Set(single.map((parameter) => parameter.name))
  return (
    bound.every((fits) => fits) &&
    (takesMore || positional.length <= single.length) &&
    (takesNames || names.every((name) => known.has(name)))
  )
}

function parametersOf(signature: Signature, form: CallForm): readonly Parameter[] {
  if (form === 'function') {
    return signature.parameters
  }
  const [receiver, ...rest] = signature.parameters
  return receiver?.variadic === 'positional' ? signature.parameters : rest
}

function groupByName(signatures: readonly Signature[]): ReadonlyMap<string, readonly Signature[]> {
  const groups = new Map<string, Signature[]>()
  for (const signature of signatures) {
    const group = groups.get(signature.name)
    if (group === undefined) {
      groups.set(signature.name, [signature])
    } else {
      group.push(signature)
    }
  }
  return groups
}
