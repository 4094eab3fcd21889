import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { didYouMean } from '../../nearest.js'
import {
  entryOf,
  isNull,
  isText,
  textOf,
  valueUnder,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../../yaml/node.js'
import { missing, misspelt, scriptKeys } from './keys.js'
import { isBoundLater, isFalse, type Plan } from './plan.js'

const switches = ['captureStdout', 'captureStderr', 'verifyExitcode']
const ofChef = ['useBerkshelf', 'berksfilePath']

/** The `Options` of a script, which stands under the key. */
export function checkOptions(key: YamlScalar, script: YamlMap, { version }: Plan, sink: DiagnosticSink): void {
  const minor = version.kind === 'second' ? version.minor : undefined
  const options = entryOf(script, 'Options')
  if (options === undefined) {
    const absent = missing(script, 'Options', scriptKeys)
    const other = misspelt(script, 'Options', scriptKeys)
    if (absent !== undefined && minor !== undefined && minor > 0) {
      sink.report(murano.plans.optionsMissing, other?.key.span ?? key.span, { hint: absent.hint })
    } else if (other !== undefined) {
      const values = { owner: 'Scripts of plans', key: other.key.text, nearest: 'Options' }
      sink.report(murano.plans.unknownKey, other.key.span, values)
    }
    return
  }
  if (options.value.kind !== 'map') {
    if (!isBoundLater(options.value) && !mayStand(options.value, minor)) {
      sink.report(murano.plans.notMap, options.key.span, { what: 'The `Options` of a script' })
    }
    return
  }
  const type = valueUnder(script, 'Type')
  const isChef = isBoundLater(type) || textOf(type) === 'Chef'
  for (const option of options.value.entries) checkOption(option, { minor, isChef, version }, sink)
}

/** Empty ones count as none, except that newer plans are looked through. */
function mayStand(options: YamlNode, minor: number | undefined): boolean {
  return isFalse(options) && (options.kind === 'list' || minor === 0 || minor === undefined || !isNull(options))
}

function checkOption(
  { key, value }: YamlEntry,
  {
    minor,
    isChef,
    version,
  }: { readonly minor: number | undefined; readonly isChef: boolean; readonly version: Plan['version'] },
  sink: DiagnosticSink,
): void {
  const option = key.text
  if (isBoundLater(key)) return
  if (ofChef.includes(option)) {
    const text = version.kind === 'second' ? version.text : ''
    if (minor === 1) sink.report(murano.plans.optionTooNew, key.span, { option, version: text })
    else if (minor === 2 && !isChef) sink.report(murano.plans.optionOfChef, key.span, { option })
  } else if (!switches.includes(option)) {
    sink.report(murano.plans.unknownOption, key.span, { option, hint: didYouMean(option, [...switches, ...ofChef]) })
  } else if (isText(value) && /^(?:false|no|off|0|n|f)$/i.test(value.text)) {
    sink.report(murano.plans.optionText, value.span, { option, text: value.text })
  }
}
