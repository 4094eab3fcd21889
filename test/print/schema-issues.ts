import { toData } from '../../src/check/yaml/node.js'
import { readYaml } from '../../src/check/yaml/read.js'
import { Diagnostics } from '../../src/diagnostics/index.js'
import type { PackageFile } from '../../src/murano/package.js'
import type { SchemaCheck, SchemaIssue, SchemaKind } from './schemas.js'

/** Where a file of a package does not match its schema. */
export interface FileIssue extends SchemaIssue {
  /** Path in the package. */
  readonly file: string
}

/** Checks the files of a package that have a schema. A file of those that is no YAML is an issue too. */
export async function fileIssues(files: readonly PackageFile[], check: SchemaCheck): Promise<FileIssue[]> {
  const found = await Promise.all(files.map((file) => issuesOf(file, check)))
  return found.flat()
}

async function issuesOf(file: PackageFile, check: SchemaCheck): Promise<FileIssue[]> {
  const text = new TextDecoder().decode(file.content)
  const kind = kindOf(file.path, text)
  if (kind === undefined) return []
  const at = (issue: SchemaIssue): FileIssue => ({ file: file.path, ...issue })
  const sink = new Diagnostics()
  const documents = readYaml({ path: file.path, file: file.path, text }, sink)?.map(toData)
  if (documents === undefined) return [at({ place: [], message: `is no YAML: ${sink.list[0]?.message}` })]
  const issues = await Promise.all(documents.map((document) => check(kind, document)))
  return issues.flat().map(at)
}

/** A template is a plan if it says so: packages keep templates of other things beside them. */
function kindOf(path: string, text: string): SchemaKind | undefined {
  if (path === 'manifest.yaml') return 'manifest'
  if (/^Classes\/.*\.ya?ml$/.test(path)) return 'class'
  if (/^UI\/.*\.ya?ml$/.test(path)) return 'ui'
  return /^Resources\/.*\.template$/.test(path) && /^(?:FormatVersion|Scripts):/m.test(text) ? 'plan' : undefined
}
