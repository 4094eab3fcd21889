import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { ancestryOf, methodOf, propertyOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassSignature, PropertySignature } from '../../library/signature.js'
import { didYouMean } from '../../nearest.js'
import { shown } from '../../shown.js'
import { mistakenText } from '../../text-as-expression.js'
import { describe } from '../../types/describe.js'
import { literalBreaks } from '../../types/literal.js'
import { entryOf, isNull, type YamlEntry, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'

/** Checks the values of a piece of metadata against the properties of its class. */
export function checkMetaValues(
  name: YamlNode,
  values: YamlNode | undefined,
  signature: ClassSignature,
  sink: DiagnosticSink,
  library: PackageLibrary,
): void {
  if (values !== undefined && values.kind !== 'map' && !isFalsy(values)) {
    sink.report(murano.classes.valuesAreNoMap, values.span)
    return
  }
  const ancestry = ancestryOf(library, signature.name)
  if (ancestry === undefined || !ancestry.complete) return
  const names = new Set(ancestry.classes.flatMap(({ properties }) => properties.map((property) => property.name)))
  const taken = methodOf(ancestry, '.init')?.signature.parameters.map((parameter) => parameter.name) ?? []
  for (const entry of values?.kind === 'map' ? values.entries : []) {
    const property = propertyOf(ancestry, entry.key.text)?.signature
    if (property !== undefined) checkValue(entry, property, signature.name, sink)
    else if (!taken.includes(entry.key.text)) {
      const hint = didYouMean(entry.key.text, names)
      const reported = { class: signature.name, name: shown(entry.key.text), hint }
      sink.report(murano.classes.unknownMetaProperty, entry.key.span, reported)
    }
  }
  for (const each of names) {
    const property = propertyOf(ancestry, each)?.signature
    if (property?.required !== true || taken.includes(each) || entryOf(values, each) !== undefined) continue
    if (!isGiven(property)) continue
    sink.report(murano.classes.missingValue, name.span, { class: signature.name, name: each })
  }
}

/** Whether the property takes its value from where an object is described. */
function isGiven({ usage }: PropertySignature): boolean {
  return usage === 'In' || usage === 'Const' || usage === 'Out' || usage === 'InOut'
}

function checkValue({ key, value }: YamlEntry, property: PropertySignature, owner: string, sink: DiagnosticSink): void {
  const values = { name: property.name, class: owner }
  if (isNull(value)) {
    if (property.refusesNull) sink.report(murano.classes.missingValue, key.span, values)
    return
  }
  const reading = value.kind === 'scalar' ? readScalar(value, 'engine') : undefined
  const mistaken = reading?.kind === 'expression' ? mistakenText(reading) : undefined
  if (mistaken?.kind === 'fails') {
    const { operator } = mistaken
    sink.report(murano.expressions.textAsExpression, value.span, { text: shown(reading?.scalar.text ?? ''), operator })
  } else if (reading?.kind === 'useless') {
    sink.report(murano.expressions.useless, reading.problem.span, { reason: reading.problem.message, hint: '' })
  } else if (literalBreaks(value, property.type)) {
    sink.report(murano.classes.wrongValue, value.span, { ...values, expected: describe(property.type) })
  }
}
