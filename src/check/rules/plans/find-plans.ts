import type { CheckedPackage } from '../../package.js'
import { entryOf, type YamlMap } from '../../yaml/node.js'
import { resourcePath } from './file-uses.js'
import { type Plan, versionOf } from './plan.js'
import type { ResourceUse } from './resource-uses.js'

/** What speaks of a plan: Heat templates and other files lie below `Resources/`, too. */
const speaksOfPlans = /^(?:\{\s*)?["']?(?:FormatVersion|Scripts|Body)["']?[ \t]*:/m

const templates = /^Resources\/(?!scripts\/).*\.(?:template|ya?ml|json)$/

/**
 * The plans of a package. Of a file with several documents, which nobody can read, the first. What classes read as mere
 * text is filled in by other means, and may be no YAML before.
 */
export function plansOf(checked: CheckedPackage, uses: readonly ResourceUse[]): readonly Plan[] {
  const read = (wanted: boolean) =>
    new Set(
      uses.filter(({ method }) => (method === 'string') === wanted).flatMap(({ name }) => resourcePath(name) ?? []),
    )
  const [asText, otherwise] = [read(true), read(false)]
  return [...checked.files.values()].flatMap(({ path, content }) => {
    if (!templates.test(path) || (asText.has(path) && !otherwise.has(path))) return []
    if (!speaksOfPlans.test(Buffer.from(content).toString('latin1'))) return []
    const [root] = checked.yaml(path) ?? []
    const file = checked.text(path)
    if (root?.kind !== 'map' || file === undefined || !isPlan(root)) return []
    return [{ file, root, version: versionOf(entryOf(root, 'FormatVersion')) }]
  })
}

function isPlan(root: YamlMap): boolean {
  const has = (key: string) => entryOf(root, key) !== undefined
  return has('FormatVersion') || (has('Scripts') && (has('Body') || has('Commands')))
}
