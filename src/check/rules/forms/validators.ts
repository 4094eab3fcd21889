import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { entriesOf, isText, valueUnder, type YamlNode } from '../../yaml/node.js'
import type { FormField } from './definition.js'
import { describeNode } from './describe.js'
import { decamelize } from './names.js'
import { checkRegexp } from './regexps.js'

const kinds = murano.forms.fields

/** Checks `validators` of a field, less the expressions in it, and that nothing overwrites it. */
export function checkFieldValidators(field: FormField, sink: DiagnosticSink): void {
  const entry = field.options.get('validators')
  if (entry === undefined) return
  checkRivals(field, sink)
  const { key, value } = entry
  if (value.kind === 'scalar' && readScalar(value, 'dashboard').kind !== 'literal') return
  if (value.kind !== 'list') {
    const found = describeNode(value)
    const values = { key: 'validators', expected: 'a list of maps with `expr` and `message`', found }
    sink.report(kinds.wrongValue, found === 'nothing' ? key.span : value.span, values)
    return
  }
  for (const validator of value.items) checkValidator(validator, field, sink)
}

function checkRivals({ options }: FormField, sink: DiagnosticSink): void {
  const keys = [...options.keys()].filter((key) => key === 'validators' || key === 'regexp_validator')
  const [lost, kept] = keys.map((key) => options.get(key))
  if (lost === undefined || kept === undefined) return
  sink.report(kinds.twoValidators, lost.key.span, {}, [{ message: 'This one counts.', span: kept.key.span }])
}

function checkValidator(validator: YamlNode, { typeNames }: FormField, sink: DiagnosticSink): void {
  if (validator.kind !== 'map') {
    const values = {
      key: 'validators',
      expected: 'a list of maps with `expr` and `message`',
      found: `${describeNode(validator)} in the list`,
    }
    sink.report(kinds.wrongValue, validator.span, values)
    return
  }
  const expr = valueUnder(validator, 'expr')
  if (expr?.kind === 'scalar') {
    const reading = readScalar(expr, 'dashboard')
    if (reading.kind !== 'literal') return
    sink.report(kinds.neverChecked, reading.problem?.span ?? expr.span, { found: `this is ${describeNode(expr)}` })
    return
  }
  const pattern = entriesOf(expr).find(({ key }) => isText(key) && decamelize(key.text) === 'regexp_validator')
  if (expr === undefined || pattern === undefined) {
    const found =
      expr === undefined
        ? 'it is missing'
        : `this is ${expr.kind === 'list' ? 'a list' : 'a map without `regexpValidator`'}`
    sink.report(kinds.neverChecked, expr?.span ?? validator.span, { found })
  } else if (isText(pattern.value)) {
    if (readScalar(pattern.value, 'dashboard').kind === 'literal')
      checkRegexp(pattern.value, typeNames[0] !== 'text', sink)
  } else {
    const values = {
      key: pattern.key.text,
      expected: 'a regular expression in quotes',
      found: describeNode(pattern.value),
    }
    sink.report(kinds.wrongValue, pattern.value.span, values)
  }
}
