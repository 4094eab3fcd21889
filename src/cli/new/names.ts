/** What the templates of a new package are filled with. */
export interface PackageNames {
  /** Such as `HelloWorld`. */
  readonly className: string
  /** Such as `Hello World`. */
  readonly title: string
}
