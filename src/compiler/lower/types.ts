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

/** A kind, and what is possible besides. */
export interface ValueType {
  readonly kind: ValueKind
  /** Whether there may be no value: null or undefined, which are one in MuranoPL. */
  readonly nullable: boolean
  readonly mayBeNull: boolean
  readonly mayBeUndefined: boolean
}

/** The kind of value that an expression yields. */
export function valueType(lowering: Lowering, node: ts.Node): ValueType {
  return classify(lowering, lowering.checker.getTypeAtLocation(node))
}

/** The kind of value that a type admits. */
export function classify(lowering: Lowering, type: ts.Type): ValueType {
  const members = type.isUnion() ? type.types : [type]
  const missing = ts.TypeFlags.Undefined | ts.TypeFlags.Void
  const nullish = ts.TypeFlags.Null | missing
  // Where no value is left to a union, after all tests, there is nothing to tell its kind by.
  const present = members.filter(({ flags }) => !(flags & (nullish | ts.TypeFlags.Never)))
  const [first, ...others] = new Set(present.map((member) => memberKind(lowering, member)))
  const kind = first === undefined ? 'null' : others.length > 0 ? 'mixed' : first
  const isUnknown = kind === 'mixed' && others.length === 0
  const mayBeNull = isUnknown || members.some(({ flags }) => flags & ts.TypeFlags.Null)
  const mayBeUndefined = isUnknown || members.some(({ flags }) => flags & missing)
  return { kind, nullable: kind === 'null' || mayBeNull || mayBeUndefined, mayBeNull, mayBeUndefined }
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
