import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { didYouMean } from '../../nearest.js'
import { entriesOf, entryOf, valueUnder, type YamlMap, type YamlNode } from '../../yaml/node.js'
import type { FormDefinition, FormStep } from './definition.js'
import { describeNode, shorten } from './describe.js'
import { isPlainKey } from './shape.js'

const kinds = murano.forms.definition

/** What the dashboard calls the step that it adds. */
export const ownStep = 'workflowManagement'

/** Checks the items of `Forms` and the steps in them, not their fields. */
export function checkSteps(form: FormDefinition, sink: DiagnosticSink): void {
  const forms = form.sections.get('forms')?.value
  if (forms?.kind === 'list') for (const item of forms.items) checkItem(item, sink)
  const seen = new Map<string, FormStep>()
  for (const step of form.steps) {
    const known = seen.get(step.name)
    if (known !== undefined) {
      sink.report(kinds.duplicateStep, step.key.span, { name: step.name }, [
        { message: 'The other one is here.', span: known.key.span },
      ])
    }
    seen.set(step.name, step)
    if (step.name === ownStep) sink.report(kinds.reservedStep, step.key.span, { name: ownStep })
    checkStepKeys(step, sink)
    checkValidators(step, sink)
  }
}

function checkItem(item: YamlNode, sink: DiagnosticSink): void {
  const [first, ...others] = entriesOf(item)
  if (item.kind !== 'map' || first === undefined) {
    const found = item.kind === 'map' ? 'an empty map' : describeNode(item)
    const expected = 'a map of one step, such as `- name: {fields: [...]}`'
    sink.report(kinds.wrongShape, item.span, { what: 'An item of `Forms`', expected, found })
    return
  }
  if (others.some(({ key }) => key.value === 'fields')) {
    // The step's own keys stand one level too high
    const expected = 'indented below the name of the step'
    sink.report(kinds.wrongShape, first.key.span, { what: 'What a step has', expected, found: 'beside it' })
    return
  }
  for (const { key } of others) sink.report(kinds.droppedSteps, key.span, { name: shorten(key.text) })
  if (!isPlainKey(first.key)) {
    sink.report(kinds.keyIsNoText, first.key.span, { key: shorten(first.key.text), found: describeNode(first.key) })
  }
  const step = shorten(first.key.text)
  if (first.value.kind !== 'map') {
    const found = describeNode(first.value)
    const expected = 'a map with `fields`'
    const { span } = found === 'nothing' ? first.key : first.value
    sink.report(kinds.wrongShape, span, { what: `The step \`${step}\``, expected, found })
    return
  }
  checkFieldList(first.value, first.key.span, step, sink)
}

function checkFieldList(form: YamlMap, span: FormStep['key']['span'], step: string, sink: DiagnosticSink): void {
  const entry = entryOf(form, 'fields')
  if (entry === undefined) {
    const similar = form.entries.map(({ key }) => key.text).filter((key) => key !== 'validators')
    sink.report(kinds.noFields, span, { step, hint: didYouMeanOne('fields', similar) })
    return
  }
  const { value } = entry
  if (value.kind !== 'list') {
    const values = { what: '`fields`', expected: 'a list', found: describeNode(value) }
    sink.report(kinds.wrongShape, describeNode(value) === 'nothing' ? entry.key.span : value.span, values)
    return
  }
  for (const field of value.items) {
    if (field.kind === 'map') continue
    const values = { what: 'A field', expected: 'a map with `name` and `type`', found: describeNode(field) }
    sink.report(kinds.wrongShape, field.span, values)
  }
}

/** ` Rename ...`, if one of the keys was probably meant to be the other. */
function didYouMeanOne(name: string, keys: readonly string[]): string {
  const meant = keys.find((key) => didYouMean(key, [name]) !== '')
  return meant === undefined ? '' : ` Did you mean \`${name}\` by \`${meant}\`?`
}

function checkStepKeys({ node, knowsFields }: FormStep, sink: DiagnosticSink): void {
  for (const { key } of node.entries) {
    if (key.value === 'fields' || key.value === 'validators') continue
    if (key.value === 'region') sink.report(kinds.stepRegion, key.span)
    // What was meant to be `fields` is told already
    else if (knowsFields || valueUnder(node, 'fields') !== undefined) {
      const hint = `Remove it.${didYouMean(key.text, ['fields', 'validators'])}`
      sink.report(kinds.unknownStepKey, key.span, { key: shorten(key.text), hint })
    }
  }
}

function checkValidators({ node, name: step }: FormStep, sink: DiagnosticSink): void {
  const entry = entryOf(node, 'validators')
  if (entry === undefined) return
  const { key, value } = entry
  if (value.kind !== 'list') {
    const found = describeNode(value)
    const values = { what: '`validators`', expected: 'a list of maps with `expr` and `message`', found }
    sink.report(kinds.wrongShape, found === 'nothing' ? key.span : value.span, values)
    return
  }
  for (const validator of value.items) {
    if (validator.kind !== 'map') {
      const values = {
        what: 'A validator',
        expected: 'a map with `expr` and `message`',
        found: describeNode(validator),
      }
      sink.report(kinds.wrongShape, validator.span, values)
      continue
    }
    const expr = valueUnder(validator, 'expr')
    const reading = expr?.kind === 'scalar' ? readScalar(expr, 'dashboard') : undefined
    if (reading !== undefined && reading.kind !== 'literal') continue
    const found = expr === undefined ? 'it is missing' : `this is ${describeNode(expr)}`
    sink.report(kinds.formValidator, reading?.problem?.span ?? expr?.span ?? validator.span, { step, found })
  }
}
