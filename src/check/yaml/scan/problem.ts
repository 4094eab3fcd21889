/** Why a text is no YAML: thrown within this folder, and reported where a file is read. */
export class YamlProblem extends Error {
  /** `reason` completes "The file is no YAML that Murano can read: …". Offsets in the text, the end exclusive. */
  constructor(
    readonly reason: string,
    readonly start: number,
    readonly end = start + 1,
  ) {
    super(reason)
  }
}
