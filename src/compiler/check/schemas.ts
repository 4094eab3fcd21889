import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { ErrorObject, Options, ValidateFunction } from 'ajv'
import { packageRoot } from '../../package-root.js'

/** The files that have a schema. */
export const schemaKinds = ['manifest', 'class', 'ui', 'plan'] as const

/** One of them. */
export type SchemaKind = (typeof schemaKinds)[number]

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

/** How the schemas are read. They are ours: that they are schemas is for tests to prove, not for each run. */
export const schemaOptions: Options = {
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
  meta: false,
  validateSchema: false,
}

/** Where Vetro is compiled, so are its schemas (`src/tools/compile-schemas.ts`); else it is done here. */
async function validatorOf(kind: SchemaKind): Promise<ValidateFunction> {
  const ahead = fileURLToPath(new URL('compiled-schemas.cjs', import.meta.url))
  if (existsSync(ahead)) {
    const validators: Readonly<Record<SchemaKind, ValidateFunction>> = createRequire(import.meta.url)(ahead)
    return validators[kind]
  }
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const schema: object = JSON.parse(await readFile(packageRoot('schemas', `${kind}.schema.json`), 'utf8'))
  return new Ajv2020(schemaOptions).compile(schema)
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
