import { type DiagnosticSink, murano } from '../../../../diagnostics/index.js'
import type { ManifestModel } from '../../../model/manifest.js'
import { entryOf, isText, valueUnder, type YamlNode, type YamlScalar } from '../../../yaml/node.js'
import type { FormDefinition } from '../definition.js'

/** Reports that the engine does not find several classes of a package of version 1 or above that are named without it. */
export function checkVersions(
  { application, templates }: FormDefinition,
  classes: ReadonlySet<string>,
  { fullName, version }: ManifestModel,
  sink: DiagnosticSink,
): void {
  if (!(Number.parseInt(version, 10) >= 1)) return
  const parts = [application, ...[...templates.values()].map(({ value }) => value)]
  const [first, ...others] = parts.flatMap(typesIn).filter(({ text }) => classes.has(text))
  const other = others.find(({ text }) => text !== first?.text)
  if (other === undefined) return
  const values = { class: other.text, version, package: fullName ?? '' }
  sink.report(murano.forms.objects.versionMissing, other.span, values)
}

/** What `?` names as classes, where it names no versions. */
function typesIn(node: YamlNode | undefined): readonly YamlScalar[] {
  switch (node?.kind) {
    case 'list':
      return node.items.flatMap(typesIn)
    case 'map': {
      const header = valueUnder(node, '?')
      const type = valueUnder(header, 'type')
      const own = isText(type) && entryOf(header, 'classVersion') === undefined ? [type] : []
      return [...own, ...node.entries.flatMap(({ value }) => typesIn(value))]
    }
    default:
      return []
  }
}
