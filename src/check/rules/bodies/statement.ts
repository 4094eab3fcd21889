import type { SourceSpan } from '../../../diagnostics/index.js'
import type { ExpressionReading, Reading } from '../../expression.js'
import type { YamlNode, YamlScalar } from '../../yaml/node.js'

/** A statement with its places. What could not be read is left out. */
export type Statement = { readonly span: SourceSpan } & (
  | { readonly kind: 'expression'; readonly reading: ExpressionReading }
  | { readonly kind: 'assignment'; readonly target: ExpressionReading; readonly value: YamlNode }
  | {
      readonly kind: 'if'
      readonly condition: YamlNode
      readonly then: Block
      readonly otherwise: Block
    }
  | { readonly kind: 'while'; readonly condition: YamlNode; readonly body: Block }
  | { readonly kind: 'for'; readonly variable: YamlScalar; readonly collection: YamlNode; readonly body: Block }
  | { readonly kind: 'repeat'; readonly count: YamlNode; readonly body: Block }
  | {
      readonly kind: 'match'
      readonly value: YamlNode
      readonly cases: readonly Case[]
      readonly otherwise: Block
    }
  | { readonly kind: 'switch'; readonly cases: readonly Case[]; readonly otherwise: Block }
  | { readonly kind: 'parallel'; readonly body: Block; readonly limit: YamlNode | undefined }
  | {
      readonly kind: 'try'
      readonly body: Block
      readonly catches: readonly CatchClause[]
      readonly otherwise: Block
      readonly finally: Block
    }
  | {
      readonly kind: 'throw'
      readonly name: YamlNode
      readonly values: readonly YamlNode[]
      readonly extra: YamlNode | undefined
    }
  | { readonly kind: 'return'; readonly value: YamlNode }
  | { readonly kind: 'rethrow' | 'break' | 'continue' }
  | { readonly kind: 'do'; readonly body: Block }
)

/** Statements that run one after the other. */
export type Block = readonly Statement[]

/** A branch of `Match` or `Switch`. */
export interface Case {
  readonly key: Reading
  readonly body: Block
}

/** A branch of `Catch`. */
export interface CatchClause {
  readonly with: readonly YamlNode[]
  readonly variable: YamlScalar | undefined
  readonly body: Block
}

/** The blocks within a statement. */
export function blocksOf(statement: Statement): readonly Block[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise]
    case 'match':
    case 'switch':
      return [...statement.cases.map(({ body }) => body), statement.otherwise]
    case 'try':
      return [statement.body, ...statement.catches.map(({ body }) => body), statement.otherwise, statement.finally]
    case 'while':
    case 'for':
    case 'repeat':
    case 'parallel':
    case 'do':
      return [statement.body]
    default:
      return []
  }
}

/** All statements of a block, those within others too, outer ones first. */
export function* statementsOf(block: Block): Generator<Statement> {
  for (const statement of block) {
    yield statement
    for (const inner of blocksOf(statement)) yield* statementsOf(inner)
  }
}
