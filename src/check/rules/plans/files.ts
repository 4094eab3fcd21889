import { isUtf8 } from 'node:buffer'
import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { PackageFiles } from '../../package.js'
import { entriesOf, textOf, valueUnder } from '../../yaml/node.js'
import { type FileSource, type FileUse, fileUses, scriptsFolder } from './file-uses.js'
import { didYouMeanPath } from './nearest-path.js'
import type { Plan } from './plan.js'

/** Whether the engine finds the files that the scripts of a plan name, and agents can write them. */
export function checkFiles(plan: Plan, files: PackageFiles, sink: DiagnosticSink): void {
  for (const use of fileUses(plan)) checkUse(use, plan, files, sink)
}

function checkUse({ node, source }: FileUse, plan: Plan, files: PackageFiles, sink: DiagnosticSink): void {
  const { version } = plan
  if (node.kind === 'map' && node.entries.length > 1 && source.kind !== 'twice') {
    const [name = '', ...rest] = node.entries.map(({ key }) => key.text)
    sink.report(murano.plans.fileEntryRest, node.span, { name, rest: rest.join('`, `') })
  }
  if (source.kind === 'none') sink.report(murano.plans.fileEntry, node.span)
  if (source.kind === 'twice') {
    const related = [{ message: 'It stands here first.', span: source.first }]
    sink.report(murano.plans.fileTwice, node.span, { name: source.name }, related)
  }
  if (source.kind === 'download' && version.kind === 'second' && version.minor === 0) {
    sink.report(murano.plans.downloadTooNew, node.span, { version: version.text })
  }
  if (source.kind === 'file') checkFile({ node, source }, plan, files, sink)
}

function checkFile(
  { node, source }: { readonly node: FileUse['node']; readonly source: FileSource & { readonly kind: 'file' } },
  plan: Plan,
  files: PackageFiles,
  sink: DiagnosticSink,
): void {
  const { written, path, isBinary } = source
  if (path === undefined) {
    sink.report(murano.plans.pathEscape, node.span, { path: written, folder: scriptsFolder })
    return
  }
  const file = files.get(path)
  if (file === undefined) {
    const hint = hintAt(written, plan, files)
    sink.report(murano.plans.scriptFileMissing, node.span, { path: written, hint })
  } else if (plan.version.kind === 'second' && !isUtf8(file.content)) {
    sink.report(isBinary ? murano.plans.fileBinary : murano.plans.fileNoText, node.span, { path: written })
  }
}

/** Files of the plan itself go by their name, and not by what they stand under. */
function hintAt(written: string, { root }: Plan, files: PackageFiles): string {
  const own = entriesOf(valueUnder(root, 'Files')).map(
    ({ key, value }) => [key.text, textOf(valueUnder(value, 'Name'))] as const,
  )
  const [, name] = own.find(([id]) => id === written) ?? []
  if (name !== undefined) return ` Did you mean \`${name}\`?`
  const names = own.flatMap(([, each]) => (each === undefined ? [] : [each]))
  const paths = [...files.keys()].filter((path) => path.startsWith(`${scriptsFolder}/`))
  return didYouMeanPath(written, [...names, ...paths.map((path) => path.slice(scriptsFolder.length + 1))])
}
