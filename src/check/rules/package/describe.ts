import { murano } from '../../../diagnostics/index.js'
import type { CheckedPackage } from '../../package.js'
import { shown } from '../../shown.js'
import type { YamlNode, YamlScalar } from '../../yaml/node.js'

/** What a node is, for the middle of a sentence. */
export function described(node: YamlNode): string {
  switch (node.kind) {
    case 'list':
      return 'a list'
    case 'map':
      return 'a map'
    case 'scalar':
      return describedScalar(node)
  }
}

function describedScalar({ type, text }: YamlScalar): string {
  switch (type) {
    case 'null':
      return 'empty'
    case 'text':
      return text === '' ? 'empty' : 'a text'
    case 'date':
      return `the date ${shown(text)}`
    case 'boolean':
      return `the boolean ${shown(text)}`
    default:
      return `the number ${shown(text)}`
  }
}

/** What Python's `str()` makes of a scalar. */
export function pythonText({ type, value, text }: YamlScalar): string {
  switch (type) {
    case 'null':
      return 'None'
    case 'boolean':
      return value === true ? 'True' : 'False'
    case 'float':
      return Number.isInteger(value) ? `${value}.0` : String(value)
    case 'integer':
      return String(value)
    default:
      return text
  }
}

/** Reports a value that Murano fails on. */
export function reportWrongValue(checked: CheckedPackage, key: string, node: YamlNode, expected: string): void {
  const isUnquoted = node.kind === 'scalar' && node.type !== 'null' && expected === 'a text'
  const advice = isUnquoted ? 'Quote it.' : `Write ${expected}.`
  checked.sink.report(murano.packages.wrongValue, node.span, { key, what: described(node), expected, advice })
}

/** Reports a text that the columns of the catalog's tables have no room for. */
export function checkLength(checked: CheckedPackage, what: string, node: YamlNode, limit: number): void {
  if (node.kind !== 'scalar' || node.type !== 'text') return
  const length = [...node.text].length
  if (length > limit) checked.sink.report(murano.packages.tooLong, node.span, { what, length, limit })
}
