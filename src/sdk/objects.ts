import type { ClassOf, Inputs, Template, murano } from './contracts.js'

/**
 * The root of all MuranoPL classes, `io.murano.Object`.
 *
 * Fields are properties, `private` ones are the class's own, methods are methods. `initialize()` becomes the
 * constructor `.init`, `destroy()` the finaliser `.destroy`; neither takes parameters, and nobody calls them.
 *
 * @fqn io.murano.Object
 */
export declare abstract class MuranoObject {
  declare readonly [murano]: true

  /** The nearest owner of that class (owners of owners included), or null. */
  find<Type>(type: ClassOf<Type>): Type | null

  /** Makes memoized methods run again: all implementations of each name, in base classes and subclasses. */
  forget(...methods: (keyof this & string)[]): void
}

/**
 * Makes an object: `new(C, ...)` in MuranoPL. Properties that are left out take their defaults.
 * Without an owner the object belongs to nobody and `find` finds nothing.
 */
export declare function create<Type>(type: ClassOf<Type>, properties?: Inputs<Type>, owner?: object | null): Type

/** Makes an object from a template. */
export declare function createFrom<Type>(template: Template<Type, never> | Template<Type, string>, owner?: object | null): Type

/** The object itself, or the object that a map of its properties describes. */
export declare function toObject<Type>(type: ClassOf<Type>, value: Type | Inputs<Type>, owner?: object | null): Type

/** The id of an object, the same in all deployments. Compare ids to learn whether two references mean one object. */
export declare function id(object: object): string

/** The name that the model gives an object (`?`.`name`), or null. */
export declare function objectName(object: object): string | null

/** A fresh random name of lower-case letters and digits. */
export declare function randomName(): string

/** Waits. */
export declare function sleep(seconds: number): void
