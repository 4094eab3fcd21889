import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { Argument, Expression } from '../../../yaql/index.js'
import { resolveName } from '../../model/names.js'
import { didYouMean } from '../../nearest.js'
import { type Type, unknown } from '../../types/type.js'
import type { BodyContext, Scope } from './context.js'
import { classHint } from './names.js'

/** `prefix:Name` as a type. Reports a class that there is not. */
export function referencedClass(
  expression: Extract<Expression, { kind: 'type' }>,
  { reading }: Scope,
  context: BodyContext,
): Type {
  const name = findClass(`${expression.prefix}:${expression.name}`, reading.spanOf(expression), context)
  return name === undefined ? unknown : { kind: 'class', class: name }
}

/** The class that an argument of a function such as `new` names. Reports one that there is not. */
export function classArgument(argument: Argument | undefined, scope: Scope, context: BodyContext): string | undefined {
  if (argument?.kind !== 'positional' && argument?.kind !== 'named') return undefined
  const { value } = argument
  const span = scope.reading.spanOf(value)
  if (value.kind === 'type') return findClass(`${value.prefix}:${value.name}`, span, context)
  return value.kind === 'literal' && typeof value.value === 'string' ? findClass(value.value, span, context) : undefined
}

/** The full name of a class that is written somewhere, if it is known. */
function findClass(text: string, span: SourceSpan, { model, library, sink }: BodyContext): string | undefined {
  const resolved = resolveName(text, model.namespaces)
  if ('unknownPrefix' in resolved) {
    const prefix = resolved.unknownPrefix
    sink.report(murano.expressions.unknownPrefix, span, { prefix, hint: didYouMean(prefix, model.namespaces.keys()) })
    return undefined
  }
  if (!('name' in resolved)) return undefined
  const { name } = resolved
  if (library.find(name) !== undefined) return name
  const owner = library.packageOutOfReach(name)
  if (owner !== undefined) sink.report(murano.expressions.classOutOfReach, span, { name, package: owner })
  else if (!library.mayExist(name)) {
    sink.report(murano.expressions.unknownClass, span, { name, hint: classHint(name, library.names()) })
  }
  return undefined
}
