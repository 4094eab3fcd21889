import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Ajv2020 } from 'ajv/dist/2020.js'

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
 * Opens the schemas. Each is read and compiled when it is first asked for; whoever checks several files keeps the
 * function, since compiling takes longer than checking.
 */
export function openSchemas(): SchemaCheck {
  const compiled = new Map<SchemaKind, Promise<ValidateFunction>>()
  const compiler = newCompiler()
  return async (kind, data) => {
    const validator = compiled.get(kind) ?? compiler.then((ajv) => compile(kind, ajv))
    compiled.set(kind, validator)
    const validate = await validator
    return validate(data) ? [] : issues(validate.errors ?? [])
  }
}

/** The schemas are ours, and tests check them against the schema of schemas: doing so in each run would take most of the time. */
async function newCompiler(): Promise<Ajv2020> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  return new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    meta: false,
    validateSchema: false,
  })
}

async function compile(kind: SchemaKind, ajv: Ajv2020): Promise<ValidateFunction> {
  const schema: object = JSON.parse(await readFile(path.join(schemaFolder(), `${kind}.schema.json`), 'utf8'))
  return ajv.compile(schema)
}

/** The schemas lie beside the sources, and beside `dist` when compiled: wherever they are first met on the way up. */
function schemaFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'schemas', 'class.schema.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error('the schemas are not installed')
    folder = parent
  }
  return path.join(folder, 'schemas')
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
