import ts from '../load/typescript.cjs'
import type { Lowering } from './lowering.js'
import { classOfType, isMuranoClass } from './symbols.js'

/** What kind of value a TypeScript type admits, as far as the choice of MuranoPL depends on it. */
export type ValueKind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'array'
  /** A map: an object of no class. */
  | 'map'
  /** An object of a Murano class. */
  | 'object'
  | 'function'
  /** Nothing but null or undefined. */
  | 'null'
  /** Several of these, or what has no type to speak of, such as `unknown`. */
  | 'mixed'

/** A kind, and whether null is possible besides. */
export interface ValueType {
  readonly kind: ValueKind
  readonly nullable: boolean
}

/** The kind of value that an expression yields. */
export function valueType(lowering: Lowering, node: ts.Node): ValueType {
  return classify(lowering, lowering.checker.getTypeAtLocation(node))
}

/** The kind of value that a type admits. */
export function classify(lowering: Lowering, type: ts.Type): ValueType {
  const members = type.isUnion() ? type.types : [type]
  const nullish = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void
  const kinds = new Set(members.filter(({ flags }) => !(flags & nullish)).map((member) => memberKind(lowering, member)))
  const nullable = members.some(({ flags }) => flags & nullish)
  if (kinds.size === 0) return { kind: 'null', nullable: true }
  const [kind = 'mixed', ...others] = kinds
  return { kind: others.length > 0 ? 'mixed' : kind, nullable: nullable || kind === 'mixed' }
}

function memberKind(lowering: Lowering, type: ts.Type): ValueKind {
  const { checker } = lowering
  const constraint = checker.getBaseConstraintOfType(type) ?? type
  // Flavours are intersections of a primitive with a marker.
  const parts = constraint.isIntersection() ? constraint.types : [constraint]
  const has = (flags: ts.TypeFlags) => parts.some((part) => part.flags & flags)
  if (has(ts.TypeFlags.StringLike)) return 'string'
  if (has(ts.TypeFlags.NumberLike)) return 'number'
  if (has(ts.TypeFlags.BooleanLike)) return 'boolean'
  if (parts.some((part) => checker.isArrayLikeType(part))) return 'array'
  if (parts.some((part) => isMuranoClass(lowering, classOfType(part)))) return 'object'
  if (constraint.getCallSignatures().length > 0) return 'function'
  if (has(ts.TypeFlags.Object)) return 'map'
  return 'mixed'
}
