import { murano } from '../../../diagnostics/index.js'
import { didYouMean } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { shown, shownNode } from '../../shown.js'
import { entriesOf, isText, valueUnder, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { described } from './describe.js'

const template = 'template.yaml'
const types = ['string', 'number', 'boolean', 'json', 'comma_delimited_list']

/** Checks the template that Murano makes the class and the form of a package of the format Heat.HOT/1.0 of. */
export function checkHeatTemplate(checked: CheckedPackage): void {
  if (!checked.files.has(template)) {
    const advice = `Add it.${didYouMean(
      template,
      [...checked.files.keys()].filter((path) => !path.includes('/')),
    )}`
    checked.sink.report(murano.packages.noTemplate, checked.startOf('manifest.yaml'), { advice })
    return
  }
  const documents = checked.yaml(template)
  if (documents === undefined) return
  const [root] = documents
  if (root?.kind !== 'map') {
    const what = root === undefined ? 'empty' : described(root)
    checked.sink.report(murano.packages.templateNoMap, root?.span ?? checked.startOf(template), { what })
    return
  }
  for (const key of ['heat_template_version', 'resources']) {
    if (valueUnder(root, key) !== undefined) continue
    checked.sink.report(murano.packages.templateLacks, checked.startOf(template), { key })
  }
  checkParameters(checked, valueUnder(root, 'parameters'))
}

function checkParameters(checked: CheckedPackage, parameters: YamlNode | undefined): void {
  if (parameters === undefined || isFalsy(parameters)) return
  if (parameters.kind !== 'map') return reportNoMap(checked, '`parameters`', parameters, 'a map')
  for (const { key, value } of entriesOf(parameters)) checkParameter(checked, shown(key.text), value)
}

function checkParameter(checked: CheckedPackage, name: string, parameter: YamlNode): void {
  const what = `The parameter \`${name}\``
  if (parameter.kind !== 'map') return reportNoMap(checked, what, parameter, 'a map')
  const type = valueUnder(parameter, 'type')
  if (type === undefined) reportNoMap(checked, what, parameter, 'a map with a `type`')
  else if (!isText(type) || !types.includes(type.text)) {
    const hint = isText(type) ? didYouMean(type.text, types) : ''
    checked.sink.report(murano.packages.parameterType, type.span, { type: shownNode(type), hint })
  }
  const constraints = valueUnder(parameter, 'constraints')
  if (constraints === undefined || isFalsy(constraints)) return
  if (constraints.kind !== 'list') return reportNoMap(checked, `\`constraints\` of \`${name}\``, constraints, 'a list')
  for (const constraint of constraints.items) {
    if (constraint.kind !== 'map') reportNoMap(checked, `A constraint of \`${name}\``, constraint, 'a map')
  }
}

function reportNoMap(checked: CheckedPackage, what: string, node: YamlNode, expected: string): void {
  checked.sink.report(murano.packages.parameterNoMap, node.span, { what, found: described(node), expected })
}
