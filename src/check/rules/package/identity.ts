import { murano } from '../../../diagnostics/index.js'
import { coerceVersion } from '../../../murano/version.js'
import { didYouMean } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { shown, shownNode } from '../../shown.js'
import { isText, valueUnder, type YamlMap, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { checkLength, pythonText, reportWrongValue } from './describe.js'

const types = ['Application', 'Library']

/** Characters of a full name that the catalog has room for. */
const fullNameLimit = 128

/** Checks what the package is: `Format`, `Type`, `FullName` and `Version`. */
export function checkIdentity(checked: CheckedPackage, manifest: YamlMap): void {
  checkFormat(checked, valueUnder(manifest, 'Format'))
  checkType(checked, valueUnder(manifest, 'Type'))
  checkFullName(checked, valueUnder(manifest, 'FullName'))
  checkVersion(checked, valueUnder(manifest, 'Version'))
}

function checkFormat(checked: CheckedPackage, node: YamlNode | undefined): void {
  if (node === undefined || isFalsy(node)) return
  if (node.kind !== 'scalar' || !isKnownFormat(pythonText(node))) {
    checked.sink.report(murano.packages.unknownFormat, node.span, { format: shownNode(node) })
  } else checkNumber(checked, node)
}

function isKnownFormat(text: string): boolean {
  const [, name = '', number = ''] = /^(?:(.*)\/)?([^/]*)$/s.exec(/^\d/.test(text) ? `MuranoPL/${text}` : text) ?? []
  const version = coerceVersion(number)
  if (version === undefined || version.prerelease.length > 0 || version.build.length > 0) return false
  const [major, minor, patch] = version.release
  if (major !== 1 || patch !== 0) return false
  return name.trim() === 'MuranoPL' ? minor <= 4 : name.trim() === 'Heat.HOT' && minor === 0
}

function checkType(checked: CheckedPackage, node: YamlNode | undefined): void {
  if (node === undefined || (isText(node) && types.includes(node.text))) return
  const hint = isText(node) ? didYouMean(node.text, types) : ''
  checked.sink.report(murano.packages.unknownType, node.span, { type: shownNode(node), hint })
}

function checkFullName(checked: CheckedPackage, node: YamlNode | undefined): void {
  if (node === undefined) return
  if (!isText(node) || node.text === '') reportWrongValue(checked, 'FullName', node, 'a text')
  else if (!isFullName(node.text)) {
    checked.sink.report(murano.packages.badFullName, node.span, { name: shown(node.text) })
  } else checkLength(checked, '`FullName`', node, fullNameLimit)
}

/** Whether a package can be called so. */
export function isFullName(text: string): boolean {
  return /^[\p{L}\p{N}_.]+\n?$/u.test(text) && !/^\.|\.$|\.\./.test(text)
}

function checkVersion(checked: CheckedPackage, node: YamlNode | undefined): void {
  if (node === undefined) return
  if (node.kind === 'scalar' && coerceVersion(pythonText(node)) !== undefined) checkNumber(checked, node)
  else checked.sink.report(murano.packages.badVersion, node.span, { version: shownNode(node) })
}

/** Reports a number that is not what was written: `1.10` is 1.1, and `010` is 8. */
export function checkNumber(checked: CheckedPackage, node: YamlScalar): void {
  if (node.type !== 'float' && node.type !== 'integer') return
  const value = pythonText(node)
  if (value !== node.text)
    checked.sink.report(murano.packages.numberForText, node.span, { text: shown(node.text), value })
}
