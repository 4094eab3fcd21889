import { printPackage } from '../../src/compiler/print/index.js'
import type { ClassDefinition, MethodDefinition, PropertyDefinition, Statement, Value } from '../../src/murano/class.js'
import type { Contract } from '../../src/murano/contract.js'
import type { FormDefinition } from '../../src/murano/form.js'
import type { PackageDefinition } from '../../src/murano/package.js'
import type { ExecutionPlan } from '../../src/murano/plan.js'
import type { Dialect, Expression } from '../../src/yaql/index.js'
import { parse } from '../../src/yaql/index.js'

const directory = '/sources/shop'

/** A place in a source of the sample package. */
export function source(file: string): { file: string; start: number; end: number } {
  return { file: `${directory}/${file}`, start: 0, end: 0 }
}

/** YAQL as a tree. */
export function yaql(text: string, dialect: Dialect = 'engine'): Expression {
  const result = parse(text, dialect)
  if ('error' in result) throw new Error(`${text}: ${result.error.message}`)
  return result.expression
}

/** A literal value. */
export function literal(value: string | number | boolean | null): Value {
  return { kind: 'literal', value }
}

/** An expression value. */
export function evaluated(text: string, dialect: Dialect = 'engine'): Value {
  return { kind: 'expression', expression: yaql(text, dialect) }
}

/** A list value. */
export function list(...items: readonly Value[]): Value {
  return { kind: 'list', items }
}

/** A map value. */
export function map(...entries: readonly (readonly [Value, Value])[]): Value {
  return { kind: 'map', entries: entries.map(([key, value]) => ({ key, value })) }
}

/** `target: value`. */
export function assign(target: string, value: Value): Statement {
  return { kind: 'assignment', target: yaql(target), value }
}

/** A statement for its effect. */
export function perform(text: string): Statement {
  return { kind: 'expression', expression: yaql(text) }
}

/** `If`, with what comes after it. */
export function when(condition: string, first: readonly Statement[], otherwise?: readonly Statement[]): Statement {
  const rest = otherwise === undefined ? {} : { otherwise }
  return { kind: 'if', condition: yaql(condition), then: first, ...rest }
}

/** A class `com.example.Shop`, of which the test says what matters to it. */
export function classOf(changes: Partial<ClassDefinition>): ClassDefinition {
  return {
    reference: { namespace: 'com.example', name: 'Shop' },
    namespaces: {},
    parents: [],
    meta: [],
    properties: [],
    methods: [],
    source: source('classes/Shop.ts'),
    ...changes,
  }
}

/** A property. */
export function property(
  name: string,
  contract: Contract,
  changes: Partial<PropertyDefinition> = {},
): PropertyDefinition {
  return { name, contract, usage: 'In', meta: [], source: source('classes/Shop.ts'), ...changes }
}

/** A method. */
export function method(
  name: string,
  body: readonly Statement[],
  changes: Partial<MethodDefinition> = {},
): MethodDefinition {
  const rest = { scope: 'Session', usage: 'Runtime', meta: [], arguments: [] } as const
  return { name, body, ...rest, source: source('classes/Shop.ts'), ...changes }
}

/** A package `com.example.Shop`. */
export function packageOf(changes: Partial<PackageDefinition>): PackageDefinition {
  return {
    directory,
    manifest: {
      fullName: 'com.example.Shop',
      type: 'Application',
      version: '0.1.0',
      name: 'Shop',
      description: 'Sells things',
      author: '',
      tags: [],
      require: {},
    },
    classes: [],
    plans: [],
    files: [],
    ...changes,
  }
}

/** The printed text of one file of a package. */
export function printed(definition: PackageDefinition, path: string): string {
  const file = printPackage(definition).find((candidate) => candidate.path === path)
  if (file === undefined) throw new Error(`${path} was not printed`)
  return new TextDecoder().decode(file.content)
}

/** The printed text of a class. */
export function printedClass(changes: Partial<ClassDefinition>): string {
  return printed(packageOf({ classes: [classOf(changes)] }), 'Classes/Shop.yaml')
}

/** The printed text of a form. */
export function printedForm(changes: Partial<FormDefinition>): string {
  const form: FormDefinition = {
    version: '2.3',
    parameters: [],
    templates: [],
    application: map([literal('?'), map([literal('type'), literal('com.example.Shop')])]),
    steps: [],
    source: source('ui.ts'),
    ...changes,
  }
  return printed(packageOf({ form }), 'UI/ui.yaml')
}

/** The printed text of a plan. */
export function printedPlan(changes: Partial<ExecutionPlan>): string {
  const plan: ExecutionPlan = {
    name: 'Start',
    title: 'Start the shop',
    parameters: {},
    body: 'return 1\n',
    scripts: [],
    source: source('plans/start.ts'),
    ...changes,
  }
  return printed(packageOf({ plans: [plan] }), 'Resources/Start.template')
}
