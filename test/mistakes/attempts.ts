import type { Attempt, Files } from './mistake.js'

const sdk = `import {
  action, Agent, Application, type AtLeast, type Between, caught, config, create, createFrom, divide, Environment, equal,
  type Inputs, type Int, inOut, type Json, Logger, type LongText, type Matching, memoized, modulo, MuranoError,
  MuranoObject, type NonNegative, out, type Owned, parallel, parallelMap, persisted, type Positive, random, range,
  runtime, type Secret, type Template, toObject,
} from 'vetro'
`

/** Stands for a package's full name in sources; the test gives each attempt one of its own. */
export const fullName = 'com.example.mistakes.Mistake'

/** `package.ts` with some of its properties written otherwise, or added: name to source. */
export function description(properties: Readonly<Record<string, string>> = {}): string {
  const usual = {
    fullName: `'${fullName}'`,
    type: `'Library'`,
    version: `'0.1.0'`,
    name: `'Mistake'`,
    description: `'A mistake.'`,
  }
  const lines = Object.entries({ ...usual, ...properties }).map(([name, value]) => `  ${name}: ${value},\n`)
  return `import { definePackage } from 'vetro'\n\nexport default definePackage({\n${lines.join('')}})\n`
}

/** A mistake in files of any kind, beside a plain `package.ts`. */
export function inFiles(shown: string, code: string, files: Files): Attempt {
  return { shown, code, files: { 'package.ts': description(), ...files } }
}

/** A mistake in `package.ts`, such as `version: '1.0'`. */
export function inDescription(property: string, code: string, files: Files = {}, shown = property): Attempt {
  const colon = property.indexOf(':')
  const properties = { [property.slice(0, colon)]: property.slice(colon + 1).trim() }
  return { shown, code, files: { 'package.ts': description(properties), ...files } }
}

/** A mistake in a file of classes. */
export function inModule(shown: string, code: string, source = shown): Attempt {
  return inFiles(shown, code, { 'classes/Sample.ts': `${sdk}\n${source}\n` })
}

/** A mistake in the members of a class. */
export function inClass(member: string, code: string, others = '', shown = member): Attempt {
  return inModule(shown, code, `export class Sample extends MuranoObject {\n  ${member}\n  ${others}\n}`)
}

/**
 * A mistake in the statements of a method. It may use the parameters `list`, `map`, `text`, `number`, `flag` and
 * `other`, an object of the same class, whose property `size` is an input and `total` is written by the class.
 */
export function inBody(statements: string, code: string, others = '', shown = statements): Attempt {
  return inModule(
    shown,
    code,
    `export class Sample extends MuranoObject {
  size: Int = 1
  @out total: Int = 0
  ${others}

  run(list: string[], map: Record<string, string>, text: string, number: Int, flag: boolean, other: Sample) {
    ${statements}
  }
}`,
  )
}

/** A mistake in the `run` of a plan, which may use the parameters `name` and `members` and the script `join`. */
export function inRun(body: string, code: string): Attempt {
  return inPlans(
    body,
    code,
    `export const mistake = plan<{ name: string; members: string[] }, string>({
  timeout: 60,
  run: ({ name, members }) => {
    ${body}
  },
})`,
  )
}

/** A mistake in a file of plans, which may use the script `join`. */
export function inPlans(shown: string, code: string, source = shown, files: Files = {}): Attempt {
  return inFiles(shown, code, {
    'plans/plans.ts': `import { lines, type LongText, parseJson, plan, script, type Secret } from 'vetro'

const join = script('join.sh')

${source}
`,
    'resources/scripts/join.sh': '#!/bin/sh\n',
    ...files,
  })
}

/** A mistake where a class hands the plan `joinCluster` to `agent`; `name` is text, and so is the secret `token`. */
export function inAgentCall(statement: string, code: string): Attempt {
  const classes = `${sdk}import { joinCluster } from '../plans/plans.js'

export class Sample extends MuranoObject {
  run(agent: Agent, name: string, token: Secret) {
    ${statement}
  }
}
`
  const plans = `export const joinCluster = plan<{ name: string; token: Secret }, string>({
  timeout: 60,
  run: ({ name, token }) => join(name, token).stdout,
})`
  return inPlans(statement, code, plans, { 'classes/Sample.ts': classes })
}

/** The parts of `ui.ts` that differ from a form that is right. */
interface FormParts {
  /** The fields, where they are not those that fill `size` and `name`. */
  readonly fields?: Readonly<Record<string, string>>
  /** What follows the fields in their step. */
  readonly more?: string
  readonly application?: string
  /** All of the module instead. */
  readonly module?: string
  /** Further files of the package. */
  readonly files?: Files
}

/** A mistake in the form of a class with the inputs `size` and `name`, and `helper` and `members`, which have defaults. */
export function inForm(
  shown: string,
  code: string,
  { fields = {}, more = '', application, module, files = {} }: FormParts,
): Attempt {
  const usual = { size: "integerField({ label: 'Size' })", name: "textField({ label: 'Name' })" }
  const written = Object.entries({ ...usual, ...fields }).flatMap(([name, field]) =>
    field === '' ? [] : `${name}: ${field}`,
  )
  const steps = `steps: { settings: { ${[...written, ...(more === '' ? [] : [more])].join(', ')} } }`
  const given = application === undefined ? '' : `application: ${application},\n`
  return inFiles(shown, code, {
    'classes/Sample.ts': `import { Application, type Between, type Matching } from 'vetro'

export class Helper extends Application {
  label!: string
}

export class Sample extends Application {
  size!: Between<1, 5>
  name!: Matching<'[a-z]+'>
  helper: Helper | null = null
  members: string[] = []
}
`,
    'ui.ts': `import {
  base64encode, booleanField, choiceField, componentField, create, form, integerField, passwordField, repeat, textField,
} from 'vetro'
import { Helper, Sample } from './classes/Sample.js'

${module ?? `export default form(Sample, {\n  ${steps},\n  ${given}})`}
`,
    ...files,
  })
}

/** A mistake in a field; one called `size` or `name` takes the place of the usual one. */
export function inField(name: string, field: string, code: string, application?: string): Attempt {
  return inForm(`${name}: ${field}`, code, {
    fields: { [name]: field },
    ...(application !== undefined && { application }),
  })
}

/** A mistake in what the form gives besides its fields. */
export function inApplication(
  application: string,
  code: string,
  fields: Readonly<Record<string, string>> = {},
): Attempt {
  return inForm(`application: ${application}`, code, { application, fields })
}
