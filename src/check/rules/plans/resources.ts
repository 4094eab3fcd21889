import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { CheckedPackage, PackageFiles } from '../../package.js'
import { checkBindings } from './bindings.js'
import { resourcePath } from './file-uses.js'
import { didYouMeanPath } from './nearest-path.js'
import type { Plan } from './plan.js'
import type { ResourceUse } from './resource-uses.js'

/** Whether the files that classes read are there, and templates get what they ask for. */
export function checkResources(checked: CheckedPackage, plans: readonly Plan[], uses: readonly ResourceUse[]): void {
  const { sink } = checked
  const templates = new Map<string, ResourceUse[]>()
  for (const use of uses) {
    const path = checkPath(use, checked.files, sink)
    if (path === undefined) continue
    if (use.method === 'json') checkJson(path, checked)
    if (use.method !== 'yaml') continue
    const known = templates.get(path)
    if (known === undefined) templates.set(path, [use])
    else known.push(use)
  }
  for (const [path, usesOfTemplate] of templates) {
    const [root] = checked.yaml(path) ?? []
    if (root === undefined) continue
    const name = path.slice('Resources/'.length)
    const isPlan = plans.some(({ file }) => file.path === path)
    checkBindings({ name, root, isPlan, uses: usesOfTemplate }, sink)
  }
}

/** The file that is read, if there is one. */
function checkPath({ name, span }: ResourceUse, files: PackageFiles, sink: DiagnosticSink): string | undefined {
  const path = resourcePath(name)
  if (path === undefined) {
    sink.report(murano.plans.pathEscape, span, { path: name, folder: 'Resources' })
    return undefined
  }
  if (files.has(path)) return path
  const candidates = [...files.keys()].filter((each) => each.startsWith('Resources/'))
  const hint = didYouMeanPath(
    name,
    candidates.map((each) => each.slice('Resources/'.length)),
  )
  sink.report(murano.plans.resourceMissing, span, { path: name, hint })
  return undefined
}

function checkJson(path: string, checked: CheckedPackage): void {
  const file = checked.text(path)
  // Python takes these two for JSON
  if (file === undefined || /NaN|Infinity/.test(file.text)) return
  try {
    JSON.parse(file.text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const [, offset] = /position (\d+)/.exec(reason) ?? []
    const start = offset === undefined ? file.text.length : Number(offset)
    const span = { file: file.file, start, end: Math.min(start + 1, file.text.length) }
    checked.sink.report(murano.plans.resourceJson, span, { reason })
  }
}
