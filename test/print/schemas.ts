import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { packageRoot } from '../../src/package-root.js'

/** The files that have a schema. */
export type SchemaKind = 'manifest' | 'class' | 'ui' | 'plan'

/** Where a file does not match its schema. */
export interface SchemaIssue {
  /** Keys and indices from the top, such as `['Methods', 'run', 'Body', '0']`. */
  readonly place: readonly string[]
  /** What is wrong there, in a sentence without its end. */
  readonly message: string
}

/** Checks the data of a file: what YAML 1.1 reads in it, expressions as their text. */
export type SchemaCheck = (kind: SchemaKind, data: unknown) => Promise<SchemaIssue[]>

/**
 * Opens the schemas. Each is made into a function when it is first asked for; whoever checks several files keeps the
 * function, since that takes longer than checking.
 */
export function openSchemas(): SchemaCheck {
  const compiled = new Map<SchemaKind, Promise<ValidateFunction>>()
  return async (kind, data) => {
    const validator = compiled.get(kind) ?? validatorOf(kind)
    compiled.set(kind, validator)
    const validate = await validator
    return validate(data) ? [] : issues(validate.errors ?? [])
  }
}

/** Reads the schemas as strictly as they can be. */
async function validatorOf(kind: SchemaKind): Promise<ValidateFunction> {
  const schema: object = JSON.parse(await readFile(packageRoot('schemas', `${kind}.schema.json`), 'utf8'))
  return new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
  }).compile(schema)
}

/** Leaves out what only says that something within is wrong, and that is told already. */
function issues(errors: readonly ErrorObject[]): SchemaIssue[] {
  const repeats = ({ keyword, instancePath, params }: ErrorObject): boolean =>
    keyword === 'if' ||
    keyword === 'propertyNames' ||
    // A known key whose value is wrong counts as unevaluated too.
    (keyword === 'unevaluatedProperties' &&
      errors.some((other) => `${other.instancePath}/`.startsWith(`${instancePath}/${params.unevaluatedProperty}/`)))
  return errors
    .filter((error) => !repeats(error))
    .map((error) => ({ place: placeOf(error), message: messageOf(error) }))
    .filter((issue, index, all) => all.findIndex((other) => isDeepStrictEqual(issue, other)) === index)
}

function placeOf(error: ErrorObject): string[] {
  return error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function messageOf(error: ErrorObject): string {
  const { keyword, params, propertyName, parentSchema, message } = error
  const expectation = sentence(parentSchema?.description)
  switch (keyword) {
    case 'additionalProperties':
      return `has an unknown key \`${params.additionalProperty}\``
    case 'unevaluatedProperties':
      return `has an unknown key \`${params.unevaluatedProperty}\``
    case 'required':
      return `lacks the key \`${params.missingProperty}\``
    case 'enum':
      return `has to be one of ${JSON.stringify(params.allowedValues)}`
    case 'const':
      return `has to be ${JSON.stringify(params.allowedValue)}`
    case 'type':
      return `has to be of the type ${[params.type].flat().join(' or ')}`
    case 'minProperties':
    case 'maxProperties':
      return `has to have ${keyword === 'minProperties' ? 'a' : 'one'} key`
    case 'not':
    case 'contains':
      return `is not what it has to be${expectation}`
    case 'false schema':
      return 'is not allowed here'
    case 'pattern':
      return propertyName === undefined
        ? `is ${JSON.stringify(error.data)}, not what it has to be${expectation}`
        : `has a key \`${propertyName}\` that is not what it has to be${expectation}`
    default:
      return `${message ?? 'is wrong'}${expectation}`
  }
}

function sentence(description: unknown): string {
  return typeof description === 'string' ? `: ${description.replace(/\.$/, '')}` : ''
}
