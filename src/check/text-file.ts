/** A file of a package whose content is text. */
export interface TextFile {
  /** In the package, with `/`, such as `Classes/Shop.yaml`. */
  readonly path: string
  /** What findings call it: the package's location and the path. */
  readonly file: string
  /** Without a byte order mark. */
  readonly text: string
}
