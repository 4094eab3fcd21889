import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { didYouMean } from '../../nearest.js'
import { isNull, isText, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import type { FormField } from './definition.js'
import { describeNode, shorten } from './describe.js'
import { decamelize } from './names.js'

const kinds = murano.forms.fields

/** A choice whose value is known. */
export interface Choice {
  /** What the field's value becomes. */
  readonly value: string
  readonly node: YamlScalar
}

/** The choices of a field, if all of them are known. */
export function knownChoices(field: FormField): readonly Choice[] | undefined {
  if (field.typeNames[0] !== 'choice') return undefined
  const node = field.options.get('choices')?.value
  if (node?.kind === 'map') {
    return node.entries.map(({ key }) => ({ value: isText(key) ? decamelize(key.text) : pythonText(key), node: key }))
  }
  if (node?.kind !== 'list') return undefined
  const choices = node.items.map(choiceOf)
  return choices.every((choice) => choice !== undefined) ? choices : undefined
}

function choiceOf(item: YamlNode): Choice | undefined {
  const [value, label] = item.kind === 'list' ? item.items : []
  // A list as the label is a group of choices
  if (value?.kind !== 'scalar' || label?.kind !== 'scalar' || readScalar(value, 'dashboard').kind !== 'literal')
    return undefined
  return { value: isText(value) ? value.text : pythonText(value), node: value }
}

/** A scalar that is no text, as Python writes it. */
function pythonText({ type, value, text }: YamlScalar): string {
  if (type === 'null') return ''
  if (type === 'boolean') return value === true ? 'True' : 'False'
  return type === 'integer' ? String(value) : text
}

/** Checks the choices of a field that has them, and whether its initial value is one. */
export function checkChoices(field: FormField, sink: DiagnosticSink): void {
  if (field.typeNames[0] !== 'choice') return
  const entry = field.options.get('choices')
  const node = entry?.value
  const isComputed = node?.kind === 'scalar' && readScalar(node, 'dashboard').kind !== 'literal'
  if (isComputed) return
  if (node === undefined || isNull(node) || (node.kind !== 'scalar' && childrenOf(node) === 0)) {
    sink.report(kinds.noChoices, entry?.key.span ?? field.node.entries[0]?.key.span ?? field.node.span)
    return
  }
  if (node.kind === 'scalar') {
    const values = { key: 'choices', expected: 'a list of `[value, label]`', found: describeNode(node) }
    sink.report(kinds.wrongValue, node.span, values)
    return
  }
  if (node.kind === 'list' && !checkShapes(node.items, sink)) return
  const choices = knownChoices(field)
  if (choices === undefined) return
  for (const choice of choices) checkValue(choice, node.kind === 'map', sink)
  checkInitial(field, choices, sink)
}

function childrenOf(node: YamlNode): number {
  return node.kind === 'list' ? node.items.length : node.kind === 'map' ? node.entries.length : 0
}

/** Reports the first item that is no pair; the others are likely to be alike. */
function checkShapes(items: readonly YamlNode[], sink: DiagnosticSink): boolean {
  const wrong = items.find((item) => item.kind !== 'list' || item.items.length !== 2)
  if (wrong === undefined) return true
  const found = wrong.kind === 'list' ? `a list of ${wrong.items.length}` : describeNode(wrong)
  sink.report(kinds.choiceShape, wrong.span, { found })
  return false
}

function checkValue({ node, value }: Choice, isKey: boolean, sink: DiagnosticSink): void {
  const { type, text } = node
  if (type === 'text') {
    if (isKey && value !== text) sink.report(kinds.choiceKey, node.span, { value: shorten(value) })
  } else if (type === 'boolean' || (type === 'integer' && value !== text)) {
    sink.report(kinds.choiceValue, node.span, { value })
  }
}

function checkInitial(field: FormField, choices: readonly Choice[], sink: DiagnosticSink): void {
  const initial = field.options.get('initial')?.value
  if (initial?.kind !== 'scalar' || isNull(initial) || readScalar(initial, 'dashboard').kind !== 'literal') return
  const value = isText(initial) ? initial.text : pythonText(initial)
  if (value === '' || choices.some((choice) => choice.value === value)) return
  const hint = didYouMean(
    value,
    choices.map((choice) => choice.value),
  )
  sink.report(kinds.initialChoice, initial.span, { initial: shorten(value), hint })
}
