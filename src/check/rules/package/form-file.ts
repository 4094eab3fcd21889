import { murano } from '../../../diagnostics/index.js'
import { didYouMean } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { shown } from '../../shown.js'
import { isText, valueUnder, type YamlMap } from '../../yaml/node.js'
import { reportWrongValue } from './describe.js'
import { pathBelow } from './paths.js'

/** Checks that the form is where the manifest says, and that applications have one. */
export function checkFormFile(checked: CheckedPackage, manifest: YamlMap): void {
  const { files, sink } = checked
  const node = valueUnder(manifest, 'UI')
  if (node === undefined) return checkUsualForm(checked)
  if (!isText(node) || node.text === '') return reportWrongValue(checked, 'UI', node, 'a text')
  const path = pathBelow('UI', node.text)
  if (path === undefined) sink.report(murano.packages.outsidePath, node.span, { path: shown(node.text), folder: 'UI/' })
  else if (!files.has(path)) {
    const below = node.text.replace(/^UI\//, '')
    const advice = files.has(`UI/${below}`) ? `Write \`${below}\`.` : `Add it.${didYouMean(node.text, forms(checked))}`
    sink.report(murano.packages.noFormFile, node.span, { file: shown(node.text), advice })
  }
}

function checkUsualForm(checked: CheckedPackage): void {
  const { manifest, files, sink } = checked
  if (manifest?.type !== 'Application' || files.has('UI/ui.yaml')) return
  const hint = didYouMean('ui.yaml', forms(checked))
  sink.report(murano.packages.noForm, checked.startOf('manifest.yaml'), { hint })
}

function forms({ files }: CheckedPackage): string[] {
  return [...files.keys()].filter((path) => path.startsWith('UI/')).map((path) => path.slice('UI/'.length))
}
