import { murano } from '../../../diagnostics/index.js'
import { didYouMean } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { isNull, isText, valueUnder, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { checkLength, described, reportWrongValue } from './describe.js'

/** Characters that the catalog has room for in a name, an author and a tag. */
const limit = 80

const supplierKeys = ['Name', 'Description', 'Summary', 'CompanyUrl', 'Logo']

/** Checks what the catalog shows of the package. */
export function checkDescription(checked: CheckedPackage, manifest: YamlMap): void {
  checkName(checked, valueUnder(manifest, 'Name'))
  checkPlain(checked, 'Description', valueUnder(manifest, 'Description'))
  checkPlain(checked, 'Author', valueUnder(manifest, 'Author'))
  checkTags(checked, valueUnder(manifest, 'Tags'))
  checkSupplier(checked, valueUnder(manifest, 'Supplier'))
}

function checkName(checked: CheckedPackage, node: YamlNode | undefined): void {
  if (node === undefined) return
  if (isText(node)) checkLength(checked, '`Name`', node, limit)
  else reportWrongValue(checked, 'Name', node, 'a text')
}

/** The catalog stores a number or a date as it does a text. */
function checkPlain(checked: CheckedPackage, key: 'Description' | 'Author', node: YamlNode | undefined): void {
  if (node === undefined) return
  if (node.kind !== 'scalar') reportWrongValue(checked, key, node, 'a text')
  else if (key === 'Description' && isFalsy(node)) checked.sink.report(murano.packages.noDescription, node.span)
  else if (key === 'Author') checkLength(checked, '`Author`', node, limit)
}

function checkTags(checked: CheckedPackage, node: YamlNode | undefined): void {
  if (node === undefined) return
  if (node.kind === 'list') {
    for (const item of node.items) checkTag(checked, item)
  } else if (node.kind === 'map' || isText(node)) {
    if (isFalsy(node)) return
    const parts = node.kind === 'map' ? 'keys' : 'letters'
    checked.sink.report(murano.packages.tagsOfText, node.span, { parts })
  } else reportWrongValue(checked, 'Tags', node, 'a list')
}

function checkTag(checked: CheckedPackage, node: YamlNode): void {
  if (node.kind !== 'scalar' || isNull(node)) reportWrongValue(checked, 'A tag', node, 'a text')
  else checkLength(checked, 'The tag', node, limit)
}

function checkSupplier(checked: CheckedPackage, node: YamlNode | undefined): void {
  if (node === undefined || isFalsy(node)) return
  if (node.kind !== 'map') {
    checked.sink.report(murano.packages.supplierNoMap, node.span, { what: described(node) })
    return
  }
  for (const { key } of node.entries) {
    if (supplierKeys.includes(key.text)) continue
    const hint = didYouMean(key.text, supplierKeys)
    checked.sink.report(murano.packages.unknownKey, key.span, { key: `Supplier.${key.text}`, hint })
  }
}
