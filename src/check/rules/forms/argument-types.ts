import { murano } from '../../../diagnostics/index.js'
import type { CallForm, Parameter, Signature } from '../../../yaql/index.js'
import { describe } from '../../types/describe.js'
import type { Type } from '../../types/type.js'
import type { Call } from './calls.js'
import { warnOfNull } from './operators.js'
import type { ExpressionContext } from './scope.js'

const kinds = murano.forms.expressions

/** The parameter that takes an argument. */
export function parameterAt({ parameters }: Signature, form: CallForm, index: number): Parameter | undefined {
  const given = form === 'method' && parameters[0]?.variadic === 'no' ? parameters.slice(1) : parameters
  return given[index] ?? given.findLast(({ variadic }) => variadic === 'positional')
}

/** Reports the first argument that no signature takes. */
export function checkTypes(
  call: Call,
  fitting: readonly Signature[],
  form: CallForm,
  receiver: Type | undefined,
  types: readonly Type[],
  context: ExpressionContext,
): void {
  const { reading, sink } = context
  if (receiver !== undefined && call.kind === 'method') {
    const takers = fitting.filter(({ parameters }) => parameters[0] === undefined || takes(parameters[0], receiver))
    if (takers.length === 0) {
      const values = {
        name: call.name,
        parameter: 'what is before the dot',
        expected: expected(fitting.map(({ parameters }) => parameters[0])),
      }
      sink.report(kinds.argumentType, reading.spanOf(call.receiver), { ...values, found: describe(receiver), hint: '' })
      return
    }
  }
  for (const [index, argument] of call.arguments.entries()) {
    const type = types[index]
    if (argument.kind !== 'positional' || type === undefined) continue
    const parameters = fitting.map((signature) => parameterAt(signature, form, index))
    if (parameters.some((parameter) => parameter === undefined || takes(parameter, type))) {
      const refusesNull = parameters.every(
        (parameter) => parameter?.nullable === false && refusable.has(parameter.type),
      )
      if (refusesNull) warnOfNull(argument.value, call.name, context)
      continue
    }
    const names = [...new Set(parameters.flatMap((parameter) => parameter?.name ?? []))]
    const hint =
      parameters[0]?.type === 'int' && type.kind === 'text' ? ' For example, `int(...)` makes a number of a text.' : ''
    const values = {
      name: call.name,
      parameter: names.join('` or `'),
      expected: expected(parameters),
      found: describe(type),
      hint,
    }
    sink.report(kinds.argumentType, reading.spanOf(argument.value), values)
    return
  }
}

const words: Readonly<Partial<Record<Parameter['type'], string>>> = {
  str: 'a text',
  int: 'a number',
  num: 'a number',
  iter: 'a list',
  list: 'a list',
  dict: 'a map',
}

const refusable: ReadonlySet<Parameter['type']> = new Set(['str', 'int', 'num', 'iter', 'list', 'dict'])

function expected(parameters: readonly (Parameter | undefined)[]): string {
  const kinds = parameters.flatMap((parameter) => (parameter && words[parameter.type]) ?? [])
  return [...new Set(kinds)].join(' or ')
}

/** Whether a parameter can take a value of the type. */
function takes({ type }: Parameter, value: Type): boolean {
  if (value.kind === 'unknown' || value.kind === 'null' || words[type] === undefined) return true
  switch (type) {
    case 'str':
      return value.kind === 'text'
    case 'int':
    case 'num':
      return value.kind === 'integer' || value.kind === 'number' || value.kind === 'boolean'
    case 'dict':
      return value.kind === 'map'
    default:
      return value.kind === 'list' || value.kind === 'lazy' || value.kind === 'map'
  }
}
