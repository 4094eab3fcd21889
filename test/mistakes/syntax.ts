import { expressions, members, statements, types } from './snippets.js'

/** A class file with one snippet in it. */
export interface SyntaxFile {
  /** What was put where, for messages. */
  readonly label: string
  readonly source: string
}

const imports = `import {
  action, type AtLeast, type Between, caught, config, create, createFrom, divide, equal, type Inputs, type Int, inOut,
  type Json, type LongText, type Matching, memoized, merge, modulo, MuranoError, MuranoObject, out, type Owned, parallel,
  parallelMap, persisted, type Positive, runtime, type Secret, type Template, toObject,
} from 'vetro'
import { Base } from './Base.js'
`

const parameters =
  'text: string, number: Int, flag: boolean, list: string[], map: Record<string, string>, other: Sample'

const around: readonly ((statement: string) => string)[] = [
  (statement) => statement,
  (statement) => `parallel(() => { ${statement} })`,
]

const using: readonly ((expression: string) => string)[] = [
  (expression) => `return list.map((each) => (${expression}))`,
  (expression) =>
    `this.take(1, ${expression}); const [one, two] = [${expression}, 1]; return { one, two: ${expression} }`,
]

/** All snippets in all places, each in a class of its own. */
export function syntaxFiles(): readonly SyntaxFile[] {
  const inBodies = [
    ...statements.flatMap((statement) => around.map((place) => place(`${statement};`))),
    ...expressions.flatMap((expression) => using.map((use) => use(expression))),
  ].map((body) => ({ label: body, parts: { body } }))
  const inClasses = members.map((member) => ({ label: member, parts: { member } }))
  const asTypes = types.flatMap((type) => [
    { label: `property: ${type}`, parts: { member: `typed!: ${type}` } },
    { label: `out: ${type}`, parts: { member: `@out typed?: ${type}` } },
    {
      label: `parameter: ${type}`,
      parts: { member: `typed(given: ${type}, more?: ${type}): ${type} { return given }` },
    },
  ])
  const defaults = expressions.map((expression) => ({
    label: `default: ${expression}`,
    parts: { member: `value: Json = ${expression}` },
  }))
  return [...inBodies, ...inClasses, ...asTypes, ...defaults].map(({ label, parts }, index) => ({
    label,
    source: classWith(parts).replaceAll(/\bSample\b/g, `S${index}`),
  }))
}

/** What the snippets use of their class and need not be part of it. */
export const baseClass = `import { type Int, type Json, MuranoObject, out } from 'vetro'

export abstract class Base extends MuranoObject {
  size: Int = 1
  @out total: Int = 0
  pairs: Int[][] = []
  static limit = 5
  static make() { return 1 }
  list(): string[] { return ['a'] }
  convert(item: string) { return item }
  optional(given?: string) { return given ?? null }
  take(first: Int, second: Json) { return second }
  step() { this.total = 1 }
}
`

function classWith({ body = '', member = '' }: { body?: string; member?: string }): string {
  return `${imports}
export ${member.startsWith('abstract') ? 'abstract ' : ''}class Sample extends Base {
  maybe: Sample | null = null
  private hidden: string[] = []
  ${member}

  run(${parameters}) {
    ${body}
  }
}
`
}
