import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { type Construction, missingNames } from '../../library/construction.js'
import type { ClassSignature, PropertySignature } from '../../library/signature.js'
import { didYouMean } from '../../nearest.js'
import { mostTold, shown } from '../../shown.js'
import { mistakenText } from '../../text-as-expression.js'
import { describe } from '../../types/describe.js'
import { literalBreaks } from '../../types/literal.js'
import { isNull, type YamlEntry, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'

/** Checks the values of a piece of metadata against the properties of its class. */
export function checkMetaValues(
  name: YamlNode,
  values: YamlNode | undefined,
  signature: ClassSignature,
  sink: DiagnosticSink,
  construction: Construction,
): void {
  if (values !== undefined && values.kind !== 'map' && !isFalsy(values)) {
    sink.report(murano.classes.valuesAreNoMap, values.span)
    return
  }
  const settables = construction.of(signature.name)
  if (settables === undefined) return
  const entries = values?.kind === 'map' ? values.entries : []
  const unknown = entries.filter(({ key }) => !settables.has(key.text))
  for (const { key } of unknown.slice(0, mostTold)) {
    const hint = didYouMean(key.text, settables.keys())
    sink.report(murano.classes.unknownMetaProperty, key.span, { class: signature.name, name: shown(key.text), hint })
  }
  for (const entry of entries) {
    const property = settables.get(entry.key.text)?.property
    if (property !== undefined) checkValue(entry, property, signature.name, sink)
  }
  const given = new Set(entries.map(({ key }) => key.text))
  for (const each of missingNames(settables, given)) {
    sink.report(murano.classes.missingValue, name.span, { class: signature.name, name: each })
  }
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
