import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { didYouMean } from '../../nearest.js'
import { entriesOf, isNull, isText, type YamlEntry, type YamlNode } from '../../yaml/node.js'
import { checkChoices } from './choices.js'
import type { FormField } from './definition.js'
import { describeNode, shorten } from './describe.js'
import { checkLimits } from './limits.js'
import { camelize, decamelize, inStyleOf } from './names.js'
import { checkRegexp } from './regexps.js'
import { checkFieldValidators } from './validators.js'

const kinds = murano.forms.fields

const flags = [
  ...['required', 'hidden', 'confirm_input', 'allow_auto', 'include_volumes', 'include_snapshots'],
  ...['disabled', 'strip', 'localize', 'show_hidden_initial'],
]

const requirements = ['min_vcpus', 'min_disk', 'min_memory_mb', 'max_vcpus', 'max_disk', 'max_memory_mb']

/** Checks the values of a field's keys, each by itself and together. */
export function checkOptions(field: FormField, sink: DiagnosticSink): void {
  for (const [key, entry] of field.options) checkOption(key, entry, field, sink)
  checkLabel(field, sink)
  checkHidden(field, sink)
  checkInitial(field, sink)
  checkLimits(field, sink)
  checkChoices(field, sink)
  checkFieldValidators(field, sink)
}

function checkOption(key: string, { key: written, value }: YamlEntry, field: FormField, sink: DiagnosticSink): void {
  const isComputed = value.kind === 'scalar' && readScalar(value, 'dashboard').kind !== 'literal'
  const wrong = (expected: string) => {
    const found = describeNode(value)
    sink.report(kinds.wrongValue, found === 'nothing' ? written.span : value.span, {
      key: camelize(key),
      expected,
      found,
    })
  }
  if (flags.includes(key)) checkFlag(key, value, sink)
  switch (key) {
    case 'min_length':
    case 'max_length':
      if (
        value.kind !== 'scalar' ||
        (!isComputed && !/^(?:null|integer|float|boolean)$/.test(value.type) && !/^\s*[-+]?\d+\s*$/.test(value.text))
      )
        wrong('a number')
      return
    case 'min_value':
    case 'max_value':
      if (value.kind !== 'scalar' || (!isComputed && ['text', 'date'].includes(value.type)))
        wrong('a number without quotes')
      return
    case 'regexp_validator':
      if (isComputed) return
      if (isText(value)) checkRegexp(value, field.typeNames[0] !== 'text', sink)
      else wrong('a regular expression in quotes')
      return
    case 'enabled':
      if (!isComputed)
        sink.report(kinds.enabledLiteral, value.span, {
          found: value.kind === 'scalar' && value.type !== 'null' ? `\`${shorten(value.text)}\`` : describeNode(value),
        })
      return
    case 'error_messages':
      if (value.kind !== 'map' && !isComputed && !isNull(value)) wrong('a map such as `{invalid: Letters only}`')
      return
    case 'widget_attrs':
    case 'widget_media':
      if (value.kind !== 'map' && !isNull(value)) wrong('a map')
      return
    case 'murano_networks':
      if (!isComputed && !isNull(value) && !(isText(value) && /^(?:exclude|translate)$/i.test(value.text)))
        wrong('`exclude` or `translate`')
      return
    case 'requirements':
      if (value.kind === 'map') checkRequirements(value, sink)
      else if (!isComputed) wrong('a map such as `{minVcpus: 2}`')
  }
}

/** In quotes, `false` is a text, and texts are true. */
function checkFlag(key: string, value: YamlNode, sink: DiagnosticSink): void {
  if (isText(value) && /^(?:false|no|off|0)$/i.test(value.text)) {
    sink.report(kinds.textIsTrue, value.span, { key: camelize(key), text: value.text })
  }
}

function checkRequirements(node: YamlNode, sink: DiagnosticSink): void {
  for (const { key, value } of entriesOf(node)) {
    const name = decamelize(key.text)
    if (!requirements.includes(name)) {
      const hint = `Remove it.${didYouMean(
        inStyleOf(key.text, name),
        requirements.map((each) => inStyleOf(key.text, each)),
      )}`
      sink.report(kinds.unknownRequirement, key.span, { key: shorten(key.text), hint })
    } else if (value.kind !== 'scalar' || !['integer', 'float', 'boolean'].includes(value.type)) {
      const values = { key: key.text, expected: 'a number without quotes', found: describeNode(value) }
      sink.report(kinds.wrongValue, value.span, values)
    }
  }
}

function checkLabel({ typeNames, node, options }: FormField, sink: DiagnosticSink): void {
  if (typeNames[0] !== 'password') return
  const label = options.get('label')?.value
  const isComputed = label?.kind === 'scalar' && readScalar(label, 'dashboard').kind !== 'literal'
  if (label === undefined || isComputed)
    sink.report(kinds.passwordLabel, label?.span ?? node.entries[0]?.key.span ?? node.span)
}

/** Whether a key has a value that counts as true. An expression does: it is not evaluated. */
export function isOn(field: FormField, key: string): boolean {
  const value = field.options.get(key)?.value
  if (value === undefined) return key === 'required'
  if (value.kind !== 'scalar') return value.kind === 'list' ? value.items.length > 0 : value.entries.length > 0
  // The field of the widget is not what an expression says
  if (readScalar(value, 'dashboard').kind !== 'literal') return key === 'required'
  return Boolean(value.value)
}

function checkHidden(field: FormField, sink: DiagnosticSink): void {
  const hidden = field.options.get('hidden')
  if (hidden === undefined || !isOn(field, 'hidden') || field.type === undefined) return
  if (field.typeNames[0] === 'password') {
    sink.report(kinds.hiddenPassword, hidden.key.span)
    return
  }
  const initial = field.options.get('initial')?.value
  const isEmpty = initial === undefined || isNull(initial) || (isText(initial) && initial.text.trim() === '')
  if (isEmpty && isOn(field, 'required') && field.type.fillsItself === undefined && !field.options.has('enabled')) {
    sink.report(kinds.hiddenRequired, hidden.key.span)
  }
}

function checkInitial(field: FormField, sink: DiagnosticSink): void {
  const initial = field.options.get('initial')?.value
  if (initial?.kind !== 'scalar' || readScalar(initial, 'dashboard').kind !== 'literal') return
  const [typeName] = field.typeNames
  if (typeName === 'boolean' || typeName === 'floatingip') checkFlag('initial', initial, sink)
  const escaped = isText(initial) ? /[&<>"']/.exec(initial.text) : null
  if (escaped !== null) {
    const shown = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[escaped[0]] ?? '&#x27;'
    sink.report(kinds.escapedInitial, initial.span, { character: escaped[0], shown })
  }
}
