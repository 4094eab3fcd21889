/**
 * Types that become contracts.
 *
 * They are flavours, not brands: `this.count = this.count + 1` type-checks although the sum is a plain `number`.
 * The compiler reads them from the type nodes, so aliases and interfaces of your own resolve too.
 */
declare const flavour: unique symbol

/** A whole number: `$.int().notNull()`. Plain `number` has no contract, since MuranoPL knows no fractions there. */
export type Int = number & { readonly [flavour]?: true }

/** A whole number from `Minimum` to `Maximum`, both included. */
export type Between<Minimum extends number, Maximum extends number> = number & {
  readonly [flavour]?: true
  readonly [limits]?: readonly [Minimum, Maximum]
}
declare const limits: unique symbol

/** A whole number of at least 1. */
export type Positive = number & { readonly [flavour]?: true }

/** A whole number of at least 0. */
export type NonNegative = number & { readonly [flavour]?: true }

/**
 * Text that matches a regular expression as a whole.
 * The expression is read by JavaScript, by Python and in the browser, so keep to syntax that all of them have.
 */
export type Matching<Pattern extends string> = string & { readonly [pattern]?: Pattern }
declare const pattern: unique symbol

/** A list of at least `Minimum` items. */
export type AtLeast<Item, Minimum extends number> = Item[] & { readonly [minimum]?: Minimum }
declare const minimum: unique symbol

/** Any value that JSON can hold: the contract `$`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** An object that has to be owned by the object whose property it is: `$.class(C).owned()`. */
export type Owned<Type> = Type

/** An object that has to be owned by another one: `$.class(C).notOwned()`. */
export type NotOwned<Type> = Type

/** A description of an object from which `create` makes objects: `$.template(C)`. `Excluded` are left out of it. */
export interface Template<Type, Excluded extends string = never> {
  readonly '?': { readonly type: ClassOf<Type> }
  readonly [template]?: Excluded
}
declare const template: unique symbol

/**
 * A password, key or token among a plan's parameters. It reaches a script in a file that only root can read and that
 * is gone afterwards, and its name is one that the engine and the agent mask in their logs.
 */
export type Secret = string & { readonly [secret]?: true }
declare const secret: unique symbol

/** Text of any length among a plan's parameters. It reaches a script in a file, since a shell word holds at most 128 KiB. */
export type LongText = string & { readonly [longText]?: true }
declare const longText: unique symbol

/** The names of a class's properties, methods left out. */
type PropertyName<Type> = {
  // biome-ignore lint/complexity/noBannedTypes: any function at all is a method here
  [Name in keyof Type]-?: Name extends string ? (Type[Name] extends Function ? never : Name) : never
}[keyof Type]

/** What may stand for a value in an object's description: a map can stand for an object wherever a contract names its class. */
export type Description<Type> = Type extends string | number | boolean | null | undefined
  ? Type
  : Type extends readonly (infer Item)[]
    ? readonly Description<Item>[]
    : Type extends { readonly [murano]: true }
      ? Type | Inputs<Type>
      : Type extends Template<infer Subject, infer Excluded>
        ? Type | Subject | Omit<Inputs<Subject>, Excluded>
        : Type extends object
          ? { readonly [Name in keyof Type]: Description<Type[Name]> }
          : Type

/** The properties that a new object of a class is given. */
export type Inputs<Type> = { readonly [Name in PropertyName<Type>]?: Description<Type[Name]> }

/** Marks Murano's classes among all objects, for the types' sake. */
export declare const murano: unique symbol

/** A class of Murano objects, abstract ones included. */
export type ClassOf<Type> = abstract new (...parameters: never[]) => Type

/** A class of Murano objects without abstract members, so that objects of just this class can be made. */
export type ConcreteClassOf<Type> = new (...parameters: never[]) => Type
