import type { CallForm, Parameter, ParameterType, ResultType, Signature } from './signature.js'

/**
 * Reads signatures, one a line: `FM len(string: str) -> int`. F says that it is callable as a function, M as a
 * method, `!` that it is not pure. A parameter is `name: type`, with `?` after the name if it is optional, `|null`
 * after the type if null is allowed, one or two stars before the name if it is variadic.
 * Throws for lines that are not written so.
 */
export function readSignatures(text: string): readonly Signature[] {
  return text.trim().split('\n').map(readSignature)
}

function readSignature(line: string): Signature {
  const [, forms = '', impure, name = '', parameters = '', result = ''] =
    /^(F|M|FM)(!?) +(\w+)\((.*)\) -> (\w+)$/.exec(line) ?? misread(line)
  return {
    name,
    forms: formsByMark.get(forms) ?? misread(line),
    parameters: parameters === '' ? [] : parameters.split(', ').map(readParameter),
    result: resultTypes.get(result) ?? misread(line),
    pure: impure === '',
  }
}

function readParameter(text: string): Parameter {
  const [, stars, name = '', optional, type = '', nullable] =
    /^(\*{0,2})(\w+)(\??): (\w+)(\|null)?$/.exec(text) ?? misread(text)
  return {
    name,
    type: parameterTypes.get(type) ?? misread(text),
    nullable: nullable !== undefined || type === 'any',
    optional: optional === '?',
    variadic: stars === '*' ? 'positional' : stars === '**' ? 'named' : 'no',
  }
}

const formsByMark: ReadonlyMap<string, readonly CallForm[]> = new Map([
  ['F', ['function'] as const],
  ['M', ['method'] as const],
  ['FM', ['function', 'method'] as const],
])

const parameterTypes: ReadonlyMap<string, ParameterType> = byName([
  ...(['any', 'str', 'int', 'num', 'bool', 'list', 'dict', 'set', 'iter', 'iterator', 'ordering', 'obj'] as const),
  ...(['type', 'lambda', 'mapping', 'regex', 'datetime', 'timespan', 'property', 'method'] as const),
])

const resultTypes: ReadonlyMap<string, ResultType> = byName([
  ...(['str', 'int', 'float', 'num', 'bool', 'null', 'list', 'dict', 'set', 'iter', 'view', 'obj', 'type'] as const),
  ...(['regex', 'datetime', 'timespan', 'context', 'value', 'any'] as const),
])

function byName<T extends string>(names: readonly T[]): ReadonlyMap<string, T> {
  return new Map(names.map((name) => [name, name]))
}

function misread(text: string): never {
  throw new Error(`Not a signature: ${text}`)
}
