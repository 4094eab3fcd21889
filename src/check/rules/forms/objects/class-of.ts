import { murano } from '../../../../diagnostics/index.js'
import { readScalar } from '../../../expression.js'
import { didYouMean } from '../../../nearest.js'
import { isText, valueUnder, type YamlMap, type YamlScalar } from '../../../yaml/node.js'
import { shorten } from '../describe.js'
import type { ObjectContext } from './context.js'

const kinds = murano.forms.objects

/**
 * The class that `?` names, if it is known. Reports one that there is not: of the application itself that is certain,
 * since it is a class of this package; others may be anywhere in the catalog.
 */
export function classOf(
  node: YamlMap,
  isApplication: boolean,
  { library, unread, sink }: ObjectContext,
): { readonly name: string; readonly scalar: YamlScalar } | undefined {
  const scalar = valueUnder(valueUnder(node, '?'), 'type')
  if (!isText(scalar) || readScalar(scalar, 'dashboard').kind !== 'literal') return undefined
  const { text, span } = scalar
  // It may have a version and a package: `com.example.Shop/1.0@com.example.package`
  const [name = ''] = text.split(/[/@]/)
  const found = library.findAnywhere(name)
  if (found !== undefined) {
    const owner = library.find(name) === undefined ? library.packageOutOfReach(name) : undefined
    if (found.usage === 'Meta') sink.report(kinds.metaClass, span, { class: name })
    else if (owner !== undefined) sink.report(kinds.strangeClass, span, { class: name, hint: ` \`${owner}\` has it.` })
    return found.usage === 'Meta' ? undefined : { name, scalar }
  }
  if (text.includes('$') || unread.has(name)) return undefined
  if (/^\w*:/.test(name)) sink.report(kinds.relativeClass, span, { class: shorten(name) })
  else if (library.isComplete) {
    const hint = didYouMean(name, library.names().slice(0, 500))
    sink.report(isApplication ? kinds.unknownClass : kinds.strangeClass, span, { class: shorten(name), hint })
  }
  return undefined
}
