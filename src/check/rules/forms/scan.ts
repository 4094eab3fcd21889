import { type DiagnosticSink, Diagnostics, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { entriesOf, itemsOf, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import type { FormDefinition, FormField, FormStep } from './definition.js'
import { shorten } from './describe.js'
import { hasKey } from './field-types.js'
import { infer } from './infer.js'
import { camelize } from './names.js'
import { fieldPlace, modelPlace, type Place, parameterPlace, validatorPlace } from './place.js'
import { outerScope, type Usage } from './scope.js'
import { checkLiteral, checkMistakenText } from './texts.js'

const kinds = murano.forms

/** Keys of fields whose expressions are evaluated when the step is shown. */
const shownKeys: ReadonlySet<string> = new Set([
  ...['initial', 'label', 'description', 'image_type', 'requirements', 'filter', 'murano_networks', 'label_suffix'],
])

const limitKeys: ReadonlySet<string> = new Set(['min_length', 'max_length', 'min_value', 'max_value'])

/** Checks all expressions of a form, and all texts that could have been meant as such. */
export class ExpressionScan {
  /** Words of texts and broken expressions, which may name a field that nothing else does. */
  readonly words = new Set<string>()
  private readonly parameters: ReadonlySet<string>

  constructor(
    private readonly form: FormDefinition,
    private readonly sink: DiagnosticSink,
    private readonly usage: Usage,
  ) {
    this.parameters = new Set(form.parameters.keys())
  }

  run(): void {
    const { form } = this
    const before = new Set<string>()
    for (const { key, value } of form.parameters.values()) {
      this.walk(value, parameterPlace(form, before), form.sections.get('parameters')?.value)
      before.add(key.text)
    }
    const template = modelPlace(form, '`Templates`')
    for (const { value } of form.templates.values()) this.walk(value, template, form.sections.get('templates')?.value)
    if (form.application !== undefined) this.walk(form.application, modelPlace(form, '`Application`'), form.root)
    for (const step of form.steps) this.scanStep(step)
  }

  private scanStep(step: FormStep): void {
    for (const field of step.fields) {
      for (const [key, { value }] of field.options) this.scanOption(key, value, step, field)
    }
    const validators = step.node.entries.find(({ key }) => key.value === 'validators')?.value
    for (const validator of itemsOf(validators)) {
      for (const { key, value } of entriesOf(validator)) {
        if (key.value === 'expr' && value.kind === 'scalar') this.scanValidator(value, validatorPlace(step))
      }
    }
  }

  private scanOption(key: string, value: YamlNode, step: FormStep, field: FormField): void {
    if (field.type !== undefined && !hasKey(field.type, key)) return
    if (key === 'validators' && value.kind === 'list') {
      for (const validator of value.items) this.scanFieldValidator(validator, step, field)
      return
    }
    const kind = this.evaluation(key, field)
    if (kind !== undefined && value.kind === 'scalar') {
      const name = `\`${camelize(key)}\``
      this.walk(value, fieldPlace(kind, name, this.parameters, this.form.knowsVariables, step, field), field.node)
    } else if (limitKeys.has(key) && value.kind === 'scalar') this.checkLimit(value, camelize(key), step, field)
    else if (!isReportedAsWrong(key, value, field)) this.findInert(value, camelize(key))
  }

  /** The dashboard evaluates it once, when the form is loaded, to tell browsers. */
  private checkLimit(scalar: YamlScalar, key: string, step: FormStep, field: FormField): void {
    if (readScalar(scalar, 'dashboard').kind === 'literal') return
    const found = new Diagnostics()
    const place = fieldPlace('load', `\`${key}\``, this.parameters, this.form.knowsVariables, step, field)
    this.check(scalar, place, field.node, found)
    if (found.list.length === 0) found.report(kinds.fields.browserOnly, scalar.span, { key })
    this.sink.add(...found.list)
  }

  private evaluation(key: string, { typeNames, type }: FormField): 'load' | 'shown' | 'enabled' | undefined {
    if (key === 'enabled') return 'enabled'
    if (key === 'choices') return typeNames[0] === 'choice' ? 'load' : undefined
    if (isPasswordLabel(key, typeNames)) return undefined
    return shownKeys.has(key) && type !== undefined ? 'shown' : undefined
  }

  private scanFieldValidator(validator: YamlNode, step: FormStep, field: FormField): void {
    for (const { key, value } of entriesOf(validator)) {
      if (key.value === 'expr' && value.kind === 'scalar') this.scanValidator(value, validatorPlace(step, field))
      else this.findInert(value, key.text)
    }
  }

  /** An `expr`: what is no expression is reported elsewhere. */
  private scanValidator(scalar: YamlScalar, place: Place): void {
    if (readScalar(scalar, 'dashboard').kind === 'literal') this.noteWords(scalar)
    else this.check(scalar, place, undefined)
  }

  /** All scalars in a node that is evaluated as a whole, keys included. */
  private walk(node: YamlNode, place: Place, parent: YamlNode | undefined): void {
    if (node.kind === 'scalar') {
      this.check(node, place, parent)
      return
    }
    if (node.kind === 'list') for (const item of node.items) this.walk(item, place, node)
    for (const { key, value } of entriesOf(node)) {
      this.check(key, place, node)
      this.walk(value, place, node)
    }
  }

  private check(
    scalar: YamlScalar,
    place: Place,
    parent: YamlNode | undefined,
    sink: DiagnosticSink = this.sink,
  ): void {
    const { form, usage } = this
    const context = { place, form, sink, usage }
    const reading = readScalar(scalar, 'dashboard')
    if (reading.kind === 'expression') {
      if (!checkMistakenText(reading, context)) infer(reading.expression, outerScope, { ...context, reading })
      return
    }
    this.noteWords(scalar)
    if (reading.kind === 'literal') checkLiteral(reading, this.isFlow(parent), context)
    else sink.report(kinds.expressions.useless, reading.problem.span, { reason: reading.problem.message })
  }

  /** Whether a list or map is written in brackets, where commas end items. */
  private isFlow(node: YamlNode | undefined): boolean {
    if (node === undefined || node.kind === 'scalar') return false
    return this.form.text[node.span.start] === (node.kind === 'list' ? '[' : '{')
  }

  /** Reports expressions where nothing evaluates them. */
  private findInert(node: YamlNode, key: string): void {
    if (node.kind !== 'scalar') {
      if (node.kind === 'list') for (const item of node.items) this.findInert(item, key)
      for (const { value } of entriesOf(node)) this.findInert(value, key)
    } else if (readScalar(node, 'dashboard').kind !== 'literal') {
      this.noteWords(node)
      this.sink.report(kinds.fields.inertExpression, node.span, { text: shorten(node.text), key })
    }
  }

  private noteWords({ text }: YamlScalar): void {
    if (!text.includes('$')) return
    for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) this.words.add(word)
  }
}

/** Whether an expression there is reported by the rules for the values of fields. */
function isReportedAsWrong(key: string, value: YamlNode, { typeNames }: FormField): boolean {
  if (value.kind !== 'scalar') return key === 'requirements' || key === 'validators'
  return key === 'widget_attrs' || key === 'widget_media' || isPasswordLabel(key, typeNames)
}

function isPasswordLabel(key: string, typeNames: readonly string[]): boolean {
  return key === 'label' && typeNames[0] === 'password'
}
