import { type DiagnosticSink, murano, type SourceSpan } from '../../../diagnostics/index.js'
import { findReference } from '../../class-reference.js'
import type { Construction } from '../../library/construction.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassSignature } from '../../library/signature.js'
import type { CheckedPackage } from '../../package.js'
import { shownNode } from '../../shown.js'
import { isText, valueUnder, type YamlNode } from '../../yaml/node.js'
import { type Attachment, definitions, isAttachment, type MetaDefinition, readDefinition } from './attachments.js'
import type { ClassContext } from './context.js'
import { isSoundMetaClass } from './meta-class.js'
import { checkMetaValues } from './meta-values.js'
import { namedClass } from './references.js'

/** Checks what is attached to a class and its members. */
export function checkMetadata(context: ClassContext): void {
  const { sink, construction, models } = context
  const find = (name: YamlNode) => {
    const found = namedClass(name, context)
    // What is wrong with a Meta class is told there
    const model = found && models.get(found.name)
    return model !== undefined && !isSoundMetaClass(model) ? undefined : found
  }
  for (const definition of definitions(context.model)) checkDefinition(definition, find, sink, construction)
}

/** Checks what is attached to the package itself: names have no namespaces there. */
export function checkPackageMetadata(
  { manifest, sink }: CheckedPackage,
  library: PackageLibrary,
  construction: Construction,
): void {
  const node = manifest?.isHeatTemplate === false ? valueUnder(manifest.node, 'Meta') : undefined
  if (node === undefined) return
  const find = (name: YamlNode) => {
    const found = isText(name) ? findReference(name.text, new Map(), library) : { kind: 'malformed' as const }
    if (found.kind === 'class') return found.signature
    if (found.kind === 'outOfReach') {
      sink.report(murano.classes.outOfReach, name.span, { name: found.name, package: found.package })
    } else if (found.kind !== 'unseen') {
      const hint = found.kind === 'malformed' ? '' : found.hint
      sink.report(murano.classes.classOfPackage, name.span, { name: shownNode(name), hint })
    }
    return undefined
  }
  checkDefinition({ node, target: 'Package' }, find, sink, construction)
}

function checkDefinition(
  definition: MetaDefinition,
  find: (name: YamlNode) => ClassSignature | undefined,
  sink: DiagnosticSink,
  construction: Construction,
): void {
  const attached = new Map<string, SourceSpan>()
  for (const item of readDefinition(definition)) {
    if (!isAttachment(item)) {
      sink.report(murano.classes.badAttachment, item.kind === 'map' ? secondKeySpan(item) : item.span)
      continue
    }
    const signature = find(item.name)
    if (signature !== undefined) checkAttachment(item, signature, attached, sink, construction)
  }
}

function checkAttachment(
  { name, target, values }: Attachment,
  signature: ClassSignature,
  attached: Map<string, SourceSpan>,
  sink: DiagnosticSink,
  construction: Construction,
): void {
  const { meta } = signature
  if (signature.usage !== 'Meta' || meta === undefined) {
    sink.report(murano.classes.notMeta, name.span, { name: signature.name })
    return
  }
  if (!meta.applies.includes('All') && !meta.applies.includes(target)) {
    const targets = meta.applies.map((each) => `\`${each}\``).join(', ')
    const thing = target === 'Type' ? 'class' : target.toLowerCase()
    sink.report(murano.classes.wrongTarget, name.span, { name: signature.name, target: thing, targets })
  }
  const before = attached.get(signature.name)
  if (before !== undefined && !meta.many) {
    const related = [{ message: 'The other one is here.', span: before }]
    sink.report(murano.classes.attachedTwice, name.span, { name: signature.name }, related)
  }
  attached.set(signature.name, name.span)
  checkMetaValues(name, values, signature, sink, construction)
}

function secondKeySpan(node: Extract<YamlNode, { kind: 'map' }>): SourceSpan {
  return node.entries[1]?.key.span ?? node.span
}
