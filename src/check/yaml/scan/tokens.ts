/** A part of a YAML text. Offsets in the text, the end exclusive. */
export type Token = PlainToken | NameToken | TagToken | DirectiveToken | ScalarToken

/** A part that is what its kind says. `sequence-start`, `mapping-start` and `block-end` follow from indentation. */
export interface PlainToken {
  readonly kind:
    | 'stream-end'
    | 'document-start'
    | 'document-end'
    | 'sequence-start'
    | 'mapping-start'
    | 'block-end'
    | 'flow-sequence-start'
    | 'flow-sequence-end'
    | 'flow-mapping-start'
    | 'flow-mapping-end'
    | 'flow-entry'
    | 'entry'
    | 'key'
    | 'value'
  readonly start: number
  readonly end: number
}

/** `&name` or `*name`. */
export interface NameToken {
  readonly kind: 'anchor' | 'alias'
  readonly name: string
  readonly start: number
  readonly end: number
}

/** `!suffix`, `!!suffix`, `!handle!suffix`, `!<suffix>`, or `!` alone, which is a suffix without a handle, too. */
export interface TagToken {
  readonly kind: 'tag'
  readonly handle: string | undefined
  readonly suffix: string
  readonly start: number
  readonly end: number
}

/** `%YAML` or `%TAG`, or one that means nothing. */
export interface DirectiveToken {
  readonly kind: 'directive'
  readonly meaning:
    | { readonly name: 'version'; readonly major: number }
    | { readonly name: 'tag'; readonly handle: string; readonly prefix: string }
    | { readonly name: 'none' }
  readonly start: number
  readonly end: number
}

/** A text, its escapes and folds resolved. */
export interface ScalarToken {
  readonly kind: 'scalar'
  readonly style: 'plain' | 'quoted' | 'block'
  readonly text: string
  readonly start: number
  readonly end: number
}
