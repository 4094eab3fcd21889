import { sep } from 'node:path'

/** What lies on the disk and has a finding. */
export interface Artifact {
  /** Absolute path. */
  readonly file: string
  /** For a file in an archive, its path there, with `/`; `file` is the archive then. */
  readonly within?: string
}

/** The archive that holds a file, of those given by their absolute paths, or else the file itself. */
export function artifactOf(file: string, archives: ReadonlySet<string>): Artifact {
  for (let end = file.lastIndexOf(sep); end > 0; end = file.lastIndexOf(sep, end - 1)) {
    const parent = file.slice(0, end)
    if (archives.has(parent)) return { file: parent, within: file.slice(end + 1).replaceAll(sep, '/') }
  }
  return { file }
}
