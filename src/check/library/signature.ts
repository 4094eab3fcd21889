import type { Expression } from '../../yaql/index.js'
import type { Type } from '../types/type.js'

/** What others need to know of a class. Plain data: the core library's are kept as JSON. */
export interface ClassSignature {
  /** Such as `io.murano.resources.Instance`. */
  readonly name: string
  readonly usage: 'Class' | 'Meta'
  /** Full names, in the order of `Extends`; `io.murano.Object` where there is none, and none for that class itself. */
  readonly parents: readonly string[]
  readonly properties: readonly PropertySignature[]
  /** `.init` and `.destroy` among them, under these names. */
  readonly methods: readonly MethodSignature[]
  /** Names of the attributes that it keeps under its own name; absent if there are none. */
  readonly attributes?: readonly string[]
  /** For a Meta class. */
  readonly meta?: MetaSignature
}

/** What a Meta class can be attached to. */
export interface MetaSignature {
  readonly many: boolean
  readonly applies: readonly string[]
}

/** `In` if the class does not say. */
export type PropertyUsage = 'In' | 'Out' | 'InOut' | 'Const' | 'Runtime' | 'Static' | 'Config'

/** A declared property. */
export interface PropertySignature {
  readonly name: string
  readonly usage: PropertyUsage
  readonly type: Type
  /** Whether the model has to have it: its contract refuses null, and there is no default. */
  readonly required: boolean
  /** Set if its contract is known to refuse null, which a default does not take the place of. */
  readonly refusesNull?: true
  /** What its contract asks of values in the end; absent if that is nothing. */
  readonly predicates?: readonly Expression[]
}

/** A method. */
export interface MethodSignature {
  readonly name: string
  readonly usage: 'Runtime' | 'Static' | 'Extension'
  readonly isPublic: boolean
  readonly parameters: readonly ParameterSignature[]
  /** What calls yield, where it is known. */
  readonly result: Type
}

/** A parameter of a method. */
export interface ParameterSignature {
  readonly name: string
  readonly usage: 'Standard' | 'VarArgs' | 'KwArgs'
  readonly type: Type
  readonly required: boolean
  /** As of properties. */
  readonly refusesNull?: true
  readonly predicates?: readonly Expression[]
}
