import { murano } from '../../../diagnostics/index.js'
import { findReference } from '../../class-reference.js'
import type { ClassSignature } from '../../library/signature.js'
import { shownNode } from '../../shown.js'
import { isText, type YamlNode } from '../../yaml/node.js'
import type { ClassContext } from './context.js'

/** Finds the class that a node names. Reports one that keeps the class which names it from being loaded. */
export function namedClass(node: YamlNode, { model, library, sink }: ClassContext): ClassSignature | undefined {
  const { classes } = murano
  if (!isText(node)) {
    sink.report(classes.badTypeName, node.span, { text: shownNode(node), hint: '' })
    return undefined
  }
  const found = findReference(node.text, model.namespaces, library)
  switch (found.kind) {
    case 'class':
      return found.signature
    case 'malformed':
      sink.report(classes.badTypeName, node.span, { text: shownNode(node), hint: malformedHint(node.text) })
      break
    case 'unknownPrefix':
      sink.report(classes.unknownPrefix, node.span, { prefix: found.prefix, hint: found.hint })
      break
    case 'outOfReach':
      sink.report(classes.outOfReach, node.span, { name: found.name, package: found.package })
      break
    case 'missing':
      sink.report(classes.unknownClass, node.span, { name: found.name, hint: found.hint })
      break
    case 'unseen':
  }
  return undefined
}

function malformedHint(text: string): string {
  if (text.includes('/')) return ' Versions are chosen in `Require` in manifest.yaml.'
  return text.includes(',') ? ' Write several names as a list.' : ''
}
