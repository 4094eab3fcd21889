import type { SourceSpan } from '../diagnostics/diagnostic.js'
import type { Expression } from '../yaql/ast.js'
import type { ClassReference, Contract } from './contract.js'

/** One MuranoPL class file: one class. */
export interface ClassDefinition {
  readonly reference: ClassReference
  /** The text of the TypeScript doc comment. */
  readonly documentation?: string
  /** Prefix to namespace, the prefix `=` (the class's own namespace) excluded; only those in use. */
  readonly namespaces: Readonly<Record<string, string>>
  readonly parents: readonly ClassReference[]
  /** Attached metadata. */
  readonly meta: readonly MetaValue[]
  readonly properties: readonly PropertyDefinition[]
  readonly methods: readonly MethodDefinition[]
  readonly source: SourceSpan
}

/** Where a property's value comes from and who may write it. */
export type PropertyUsage = 'In' | 'Out' | 'InOut' | 'Const' | 'Runtime' | 'Static' | 'Config'

/** A declared property. */
export interface PropertyDefinition {
  readonly name: string
  readonly documentation?: string
  readonly contract: Contract
  readonly usage: PropertyUsage
  /** Absent: no `Default` key, so a contract without null makes the property required. */
  readonly defaultValue?: Value
  readonly meta: readonly MetaValue[]
  readonly source: SourceSpan
}

/** A method; `.init` and `.destroy` among them. */
export interface MethodDefinition {
  readonly name: string
  readonly documentation?: string
  /** `Public` methods are actions: the dashboard and the API can call them. */
  readonly scope: 'Session' | 'Public'
  readonly usage: 'Runtime' | 'Static'
  readonly meta: readonly MetaValue[]
  readonly arguments: readonly ArgumentDefinition[]
  readonly body: readonly Statement[]
  readonly source: SourceSpan
}

/** A declared argument of a method. */
export interface ArgumentDefinition {
  readonly name: string
  readonly contract: Contract
  readonly defaultValue?: Value
}

/** One attached `Meta` value, such as `io.murano.metadata.Title: {text: Scale up}`. */
export interface MetaValue {
  readonly type: ClassReference
  readonly properties: Readonly<Record<string, string | number | boolean>>
}

/** A YAML value in which literals and expressions mix: what Return, assignments and defaults hold. */
export type Value =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: readonly ValueEntry[] }

/** One `key: value`. Keys are literals or expressions. */
export interface ValueEntry {
  readonly key: Value
  readonly value: Value
}

/** A MuranoPL statement. */
export type Statement =
  /** Evaluated for its effect. */
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** The target is a variable, property or index expression. */
  | { readonly kind: 'assignment'; readonly target: Expression; readonly value: Value }
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly then: readonly Statement[]
      readonly otherwise?: readonly Statement[]
    }
  | { readonly kind: 'while'; readonly condition: Expression; readonly body: readonly Statement[] }
  /** `variable` without the dollar sign. */
  | { readonly kind: 'for'; readonly variable: string; readonly collection: Value; readonly body: readonly Statement[] }
  | {
      readonly kind: 'match'
      readonly value: Expression
      readonly cases: readonly { readonly key: string | number | boolean; readonly body: readonly Statement[] }[]
      readonly otherwise?: readonly Statement[]
    }
  | {
      readonly kind: 'try'
      readonly body: readonly Statement[]
      readonly catches: readonly CatchClause[]
      readonly finally?: readonly Statement[]
    }
  | { readonly kind: 'throw'; readonly name: Value; readonly message?: Value; readonly extra?: Value }
  | { readonly kind: 'rethrow' }
  | { readonly kind: 'return'; readonly value?: Value }
  | { readonly kind: 'break' }
  | { readonly kind: 'continue' }
  /** One green thread a branch. */
  | { readonly kind: 'parallel'; readonly branches: readonly (readonly Statement[])[]; readonly limit?: number }

/** `With` (absent: any exception), `As` (without the dollar sign) and `Do`. */
export interface CatchClause {
  readonly with?: readonly string[]
  readonly as?: string
  readonly body: readonly Statement[]
}
