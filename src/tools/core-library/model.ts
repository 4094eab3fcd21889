/** A class of the core library, as far as its TypeScript declaration needs it. */
export interface LibraryClass {
  /** Such as `io.murano.resources.Instance`. */
  readonly fullName: string
  /** `Meta` classes describe other classes' parts. */
  readonly usage: 'Class' | 'Meta'
  /** Full names; empty for classes that extend io.murano.Object alone. */
  readonly parents: readonly string[]
  readonly properties: readonly LibraryProperty[]
  readonly methods: readonly LibraryMethod[]
}

/** A property and its type. */
export interface LibraryProperty {
  readonly name: string
  /** In TypeScript. */
  readonly type: string
  readonly usage: string
  /** In TypeScript; absent if there is none or if it is no constant. */
  readonly initial?: string
  readonly documentation?: string
}

/** A method and its signature. */
export interface LibraryMethod {
  readonly name: string
  readonly isStatic: boolean
  /** Whether the dashboard and the API can call it. */
  readonly isAction: boolean
  /** Whether its body is empty in the engine too. */
  readonly isEmpty: boolean
  /** Such as `<Result>`. */
  readonly typeParameters?: string
  readonly parameters: readonly LibraryParameter[]
  /** In TypeScript; absent if nothing says it. */
  readonly result?: string
  readonly documentation?: string
}

/** A parameter of a method. */
export interface LibraryParameter {
  readonly name: string
  readonly type: string
  /** Whether it may be left out although there is no constant default. */
  readonly isOptional?: boolean
  /** In TypeScript. */
  readonly initial?: string
}

/** The part of a full name before the last dot. */
export function namespaceOf(fullName: string): string {
  return fullName.slice(0, fullName.lastIndexOf('.'))
}

/** The part of a full name after the last dot. */
export function simpleName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1)
}
