import type { ClassModel, MethodModel } from '../../model/class.js'
import type { CheckedPackage } from '../../package.js'
import { assignedProperties, constructionMethods } from './members.js'
import { readBlock } from './read-block.js'
import type { Block } from './statement.js'
import { thrownNames } from './thrown.js'

/** A class with the bodies of its methods. */
export interface ClassBodies {
  readonly model: ClassModel
  readonly bodies: readonly { readonly method: MethodModel; readonly block: Block }[]
}

/** The bodies of a package, and what has to be known of all of them to judge any. */
export interface PackageBodies {
  readonly classes: readonly ClassBodies[]
  /** Names of methods that may run while an object is made. */
  readonly construction: ReadonlySet<string>
  /** Names of properties that any class sets for its objects. */
  readonly assigned: ReadonlySet<string>
  /** Full names of the exceptions that are thrown anywhere; undefined if some names are worked out. */
  readonly thrown: ReadonlySet<string> | undefined
}

/** Reads all bodies. Reports what Murano cannot load. */
export function readBodies({ classes, sink }: CheckedPackage): PackageBodies {
  const read = classes.map((model) => ({
    model,
    bodies: model.methods.map((method) => ({ method, block: readBlock(method.body, sink) })),
  }))
  return {
    classes: read,
    construction: constructionMethods(classes),
    assigned: assignedProperties(read.flatMap(({ bodies }) => bodies.map(({ block }) => block))),
    thrown: thrownNames(read),
  }
}
