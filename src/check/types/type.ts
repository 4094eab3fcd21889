/**
 * What is known of a value before anything runs. Null is in every type: that something is null is never certain.
 */
export type Type =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'text' | 'integer' | 'number' | 'boolean' | 'null' }
  | { readonly kind: 'list'; readonly item: Type }
  /** What `select` and the like yield: without an indexer. */
  | { readonly kind: 'lazy'; readonly item: Type }
  /** A dict. `entries` are the keys that are known; `open` if there may be others; `required` are those that are there. */
  | {
      readonly kind: 'map'
      readonly entries: Readonly<Record<string, Type>>
      readonly open: boolean
      readonly required?: readonly string[]
    }
  /** An object of the class or of a subclass. */
  | { readonly kind: 'object'; readonly class: string }
  /** A reference to the class itself. */
  | { readonly kind: 'class'; readonly class: string }

/** Nothing is known. */
export const unknown: Type = { kind: 'unknown' }

/** A dict of which nothing more is known. */
export const anyMap: Type = { kind: 'map', entries: {}, open: true }

/** Levels of lists within lists that are told apart: a loop could nest without end. */
const maximumDepth = 5

/** A list, or a sequence, of such items. */
export function sequenceOf(kind: 'list' | 'lazy', item: Type): Type {
  return { kind, item: depthOf(item, maximumDepth) >= maximumDepth ? unknown : item }
}

function depthOf(type: Type, limit: number): number {
  return limit > 0 && (type.kind === 'list' || type.kind === 'lazy') ? 1 + depthOf(type.item, limit - 1) : 0
}

/** The type of what is one or the other. */
export function join(left: Type, right: Type): Type {
  if (left === right || right.kind === 'null') return left
  if (left.kind === 'null') return right
  if (left.kind === 'list' && right.kind === 'list') return { kind: 'list', item: join(left.item, right.item) }
  if (left.kind === 'lazy' && right.kind === 'lazy') return { kind: 'lazy', item: join(left.item, right.item) }
  if (left.kind === 'map' && right.kind === 'map') return anyMap
  if (left.kind === 'object' && right.kind === 'object') return left.class === right.class ? left : unknown
  if (left.kind === 'class' && right.kind === 'class') return left.class === right.class ? left : unknown
  return left.kind === right.kind ? left : unknown
}

/** Whether two types are the same. */
export function sameType(left: Type, right: Type): boolean {
  if (left.kind === 'list' || left.kind === 'lazy') {
    return right.kind === left.kind && sameType(left.item, right.item)
  }
  if (left.kind === 'map') return right.kind === 'map' && left.open === right.open && left.entries === right.entries
  if (left.kind === 'object' || left.kind === 'class') return right.kind === left.kind && left.class === right.class
  return left.kind === right.kind
}
