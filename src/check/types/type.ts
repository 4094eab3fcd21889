/**
 * What is known of a value before anything runs. Null is in every type: that something is null is never certain.
 */
export type Type =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'text' | 'integer' | 'number' | 'boolean' | 'null' }
  | { readonly kind: 'list'; readonly item: Type }
  /** What `select` and the like yield: without an indexer. */
  | { readonly kind: 'lazy'; readonly item: Type }
  /** A dict. `entries` are the keys that are known; `open` if there may be others. */
  | { readonly kind: 'map'; readonly entries: Readonly<Record<string, Type>>; readonly open: boolean }
  /** An object of the class or of a subclass. */
  | { readonly kind: 'object'; readonly class: string }
  /** A reference to the class itself. */
  | { readonly kind: 'class'; readonly class: string }

/** Nothing is known. */
export const unknown: Type = { kind: 'unknown' }

/** The type of what is one or the other. */
export function join(left: Type, right: Type): Type {
  if (left.kind === 'null') return right
  if (right.kind === 'null') return left
  if (left.kind === 'list' && right.kind === 'list') return { kind: 'list', item: join(left.item, right.item) }
  if (left.kind === 'lazy' && right.kind === 'lazy') return { kind: 'lazy', item: join(left.item, right.item) }
  if (left.kind === 'map' && right.kind === 'map') return { kind: 'map', entries: {}, open: true }
  if (left.kind === 'object' && right.kind === 'object') return left.class === right.class ? left : unknown
  if (left.kind === 'class' && right.kind === 'class') return left.class === right.class ? left : unknown
  return left.kind === right.kind ? left : unknown
}
