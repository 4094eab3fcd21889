import { murano } from '../../../diagnostics/index.js'
import { isFunctionName, isKeyword } from '../../../yaql/index.js'
import { shown } from '../../shown.js'
import type { YamlNode, YamlScalar } from '../../yaml/node.js'
import type { ClassContext } from './context.js'
import { checkDeclaration, misreadName } from './declarations.js'
import { propertyKeys } from './keys.js'

const usages = ['In', 'Out', 'InOut', 'Const', 'Runtime', 'Static', 'Config']

/** Checks how a property is declared. */
export function checkProperty(key: YamlScalar, node: YamlNode, { sink }: ClassContext): void {
  checkDeclaration(key, node, propertyKeys, usages, sink)
  const reason = unsayable(key)
  if (reason !== undefined) sink.report(murano.classes.unsayableProperty, key.span, { name: shown(key.text), reason })
}

function unsayable(key: YamlScalar): string | undefined {
  const misread = misreadName(key)
  if (misread !== undefined) return `Murano reads the name as ${misread}`
  if (isKeyword(key.text, 'engine')) return undefined
  if (!isFunctionName(key.text)) return 'it is no word of letters, digits and underscores'
  return key.text.startsWith('__') ? 'it begins with two underscores' : 'the word is an operator or a constant of YAQL'
}
