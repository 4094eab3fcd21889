import { murano } from '../../../diagnostics/index.js'
import type { CheckedPackage } from '../../package.js'
import { checkBindings } from './bindings.js'
import { resourcePath } from './file-uses.js'
import { Hints } from './hints.js'
import type { Plan } from './plan.js'
import type { ResourceUse } from './resource-uses.js'

const folder = 'Resources/'

/** Whether the files that classes read are there, and templates get what they ask for. */
export function checkResources(checked: CheckedPackage, plans: readonly Plan[], uses: readonly ResourceUse[]): void {
  const { sink } = checked
  const planPaths = new Set(plans.map(({ file }) => file.path))
  for (const [path, usesOfFile] of existing(uses, checked)) {
    if (usesOfFile.some(({ method }) => method === 'json')) checkJson(path, checked)
    const templateUses = usesOfFile.filter(({ method }) => method === 'yaml')
    const [root] = templateUses.length === 0 ? [] : (checked.yaml(path) ?? [])
    if (root === undefined) continue
    const name = path.slice(folder.length)
    checkBindings({ name, root, isPlan: planPaths.has(path), uses: templateUses }, sink)
  }
}

/** The calls by the file that they read; those are reported that read none. */
function existing(uses: readonly ResourceUse[], { files, sink }: CheckedPackage) {
  const found = new Map<string, ResourceUse[]>()
  const names = [...files.keys()].flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []))
  const hints = new Hints()
  for (const use of uses) {
    const path = resourcePath(use.name)
    if (path === undefined) sink.report(murano.plans.pathEscape, use.span, { path: use.name, folder: 'Resources' })
    else if (files.has(path)) add(found, path, use)
    else {
      const hint = hints.nearestPath(use.name, names)
      sink.report(murano.plans.resourceMissing, use.span, { path: use.name, hint })
    }
  }
  return found
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

function add(found: Map<string, ResourceUse[]>, path: string, use: ResourceUse): void {
  const known = found.get(path)
  if (known === undefined) found.set(path, [use])
  else known.push(use)
}
