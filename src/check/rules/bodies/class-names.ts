import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { Argument, Expression } from '../../../yaql/index.js'
import { findReference } from '../../class-reference.js'
import { type Type, unknown } from '../../types/type.js'
import type { BodyContext, Scope } from './context.js'

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
  const found = findReference(text, model.namespaces, library)
  switch (found.kind) {
    case 'class':
      return found.signature.name
    case 'unknownPrefix':
      sink.report(murano.expressions.unknownPrefix, span, found)
      return undefined
    case 'outOfReach':
      sink.report(murano.expressions.classOutOfReach, span, found)
      return undefined
    case 'missing':
      sink.report(murano.expressions.unknownClass, span, found)
      return undefined
    default:
      return undefined
  }
}
