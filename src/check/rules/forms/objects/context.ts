import type { DiagnosticSink } from '../../../../diagnostics/index.js'
import type { Expression } from '../../../../yaql/index.js'
import type { PackageLibrary } from '../../../library/package-library.js'
import type { Type } from '../../../types/type.js'
import type { FormDefinition } from '../definition.js'

/** What is the same for all that a form describes. */
export interface ObjectContext {
  readonly form: FormDefinition
  readonly sink: DiagnosticSink
  /** What the package can see. */
  readonly library: PackageLibrary
  /** The same, with the classes of all other packages: the engine looks for the classes of objects in the whole catalog. */
  readonly everything: PackageLibrary
  /** Classes that exist, though they could not be read. */
  readonly unread: ReadonlySet<string>
  /** What templates and parameters have been checked against, so that each is checked once. */
  readonly done: Set<string>
  /** Templates and parameters within which this is. */
  readonly open: ReadonlySet<string>
}

/** A property, or a part of one, that takes a value. */
export interface Target {
  readonly type: Type
  readonly class: string
  /** Such as `items[0].name`. */
  readonly path: string
  /** Whether null fails. */
  readonly refusesNull: boolean
  /** What the contract asks of values besides. */
  readonly predicates: readonly Expression[]
}

/** What the contract takes, in words. */
export function expectedOf(type: Type): string {
  switch (type.kind) {
    case 'text':
      return 'a text'
    case 'integer':
      return 'a whole number'
    case 'boolean':
      return 'a boolean'
    case 'list':
      return 'a list'
    case 'object':
      return `an object of \`${type.class}\``
    default:
      return 'a map'
  }
}
