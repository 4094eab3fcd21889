import { murano } from '../../../diagnostics/index.js'
import { imageLimit, isImage } from '../../../murano/catalog-limits.js'
import { didYouMean } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { shown } from '../../shown.js'
import { isText, valueUnder, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { reportWrongValue } from './describe.js'
import { pathBelow } from './paths.js'

/** Checks the logos of the package and of its supplier. */
export function checkImages(checked: CheckedPackage, manifest: YamlMap): void {
  checkNamed(checked, 'Logo', 'logo.png', valueUnder(manifest, 'Logo'))
  const supplier = valueUnder(manifest, 'Supplier')
  checkNamed(checked, 'Supplier.Logo', 'supplier_logo.png', valueUnder(supplier, 'Logo'))
}

/** Without a name, there is one that is looked for. */
function checkNamed(checked: CheckedPackage, key: string, usual: string, node: YamlNode | undefined): void {
  if (node === undefined || isFalsy(node)) return checkImage(checked, usual)
  if (!isText(node)) return reportWrongValue(checked, key, node, 'a text')
  const path = pathBelow('', node.text)
  if (path === undefined) {
    checked.sink.report(murano.packages.outsidePath, node.span, { path: shown(node.text), folder: 'the package' })
  } else if (checked.files.has(path)) checkImage(checked, path)
  else {
    const hint = didYouMean(path, imagePaths(checked))
    checked.sink.report(murano.packages.noImage, node.span, { path: shown(path), hint })
  }
}

function checkImage(checked: CheckedPackage, path: string): void {
  const file = checked.files.get(path)
  if (file === undefined || file.isUnread) return
  const at = checked.startOf(path)
  const size = file.content.length
  if (!isImage(file.content)) checked.sink.report(murano.packages.noImageType, at, { path })
  else if (size > imageLimit) checked.sink.report(murano.packages.imageTooLarge, at, { path, size, limit: imageLimit })
}

function imagePaths({ files }: CheckedPackage): string[] {
  return [...files.keys()].filter((path) => !path.includes('/') && /\.(?:png|jpe?g|gif)$/i.test(path))
}
