/**
 * Contracts as data: what a property or an argument admits.
 *
 * One table serves three readers: the printer writes it as MuranoPL, the SDK applies it when models run in Node,
 * and forms take their limits from it.
 */
export type Contract =
  | StringContract
  | IntegerContract
  | BooleanContract
  | ListContract
  | MapContract
  | ClassContract
  | TemplateContract
  | AnyContract

/** `$.string()`, with `.notNull()` unless `nullable`. */
export interface StringContract {
  readonly kind: 'string'
  readonly nullable: boolean
  /** Only these values. */
  readonly oneOf?: readonly string[]
  /** A regular expression that has to match the whole value; syntax that JavaScript and Python read alike. */
  readonly pattern?: string
}

/** `$.int()`. Both limits are inclusive. */
export interface IntegerContract {
  readonly kind: 'integer'
  readonly nullable: boolean
  readonly oneOf?: readonly number[]
  readonly minimum?: number
  readonly maximum?: number
}

/** `$.bool()`. */
export interface BooleanContract {
  readonly kind: 'boolean'
  readonly nullable: boolean
}

/** `[item, minimum, maximum]`. Murano turns null into an empty list, so a list is never null. */
export interface ListContract {
  readonly kind: 'list'
  readonly item: Contract
  readonly minimum?: number
  readonly maximum?: number
}

/** `{name: contract, <key>: value}`. Murano turns null into a map, and drops keys that are not listed unless `rest` is there. */
export interface MapContract {
  readonly kind: 'map'
  readonly entries: readonly { readonly name: string; readonly contract: Contract }[]
  readonly rest?: { readonly key: Contract; readonly value: Contract }
}

/** `$.class(Name)`. */
export interface ClassContract {
  readonly kind: 'class'
  readonly nullable: boolean
  readonly type: ClassReference
  readonly owned?: 'owned' | 'notOwned'
}

/** `$.template(Name)`. */
export interface TemplateContract {
  readonly kind: 'template'
  readonly nullable: boolean
  readonly type: ClassReference
  readonly excludeProperties?: readonly string[]
}

/** `$`: any value. */
export interface AnyContract {
  readonly kind: 'any'
}

/** A MuranoPL class by its namespace and name. */
export interface ClassReference {
  readonly namespace: string
  readonly name: string
}

/** `io.murano.resources.Instance`. */
export function fullyQualifiedName(reference: ClassReference): string {
  return reference.namespace === '' ? reference.name : `${reference.namespace}.${reference.name}`
}
