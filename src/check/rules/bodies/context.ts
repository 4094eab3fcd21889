import type { DiagnosticSink, SourceSpan } from '../../../diagnostics/index.js'
import type { ExpressionReading } from '../../expression.js'
import type { Ancestry } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassModel } from '../../model/class.js'
import type { Type } from '../../types/type.js'
import type { YamlNode } from '../../yaml/node.js'

/** What is the same for all expressions of a method, or of a class's defaults. */
export interface BodyContext {
  readonly sink: DiagnosticSink
  readonly library: PackageLibrary
  /** Names of methods of any class in reach: a call on something unknown may mean them. */
  readonly methodNames: ReadonlySet<string>
  readonly model: ClassModel
  /** The class and its ancestors; undefined if it is hidden by another of its name. */
  readonly ancestry: Ancestry | undefined
  /** `$` and `$this`: an object of the class, or the class itself in static methods. */
  readonly self: Type
  /** Local variables with what is known of them. The pass that collects them changes it. */
  readonly variables: Map<string, Type>
  /** Local variables that are set once, as a whole, to lists or maps that are written out. */
  readonly literals: ReadonlyMap<string, YamlNode>
  /** Names of undeclared properties that some method of the class sets. */
  readonly privateProperties: ReadonlySet<string>
  /** What follows a place in the class's file. */
  readonly textAfter: (span: SourceSpan) => string
  /** Whether the package's format is below 1.2, where more is allowed and less can be said. */
  readonly isLegacy: boolean
}

/** Where in an expression something is. */
export interface Scope {
  readonly reading: ExpressionReading
  /** `$`. */
  readonly item: Type
  /** What `let` and the like have bound. */
  readonly bound: ReadonlyMap<string, Type>
  /** Whether other names may be bound, too. */
  readonly isOpen: boolean
}

/** The scope of an expression as a whole. */
export function outerScope(reading: ExpressionReading, { self }: BodyContext): Scope {
  return { reading, item: self, bound: new Map(), isOpen: false }
}
