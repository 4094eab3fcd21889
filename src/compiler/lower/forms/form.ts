import { forms } from '../../../diagnostics/index.js'
import type { FormDefinition, FormStep } from '../../../murano/form.js'
import type { Expression, MapEntry } from '../../../yaql/ast.js'
import { literal } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'
import { formField } from './attributes.js'
import { emptyToNull, type FieldReference, fieldsIn, fieldValue, selfContained, shortened } from './data.js'
import { type FormDeclaration, formDeclaration } from './declaration.js'
import type { FormContext } from './expressions.js'
import type { FieldDeclaration } from './fields.js'
import { finishedValue } from './finish.js'
import { admitsNull, type Input, inputsOf } from './inputs.js'
import { breach, type Limits, limitsOf, yieldsEmptyText } from './limits.js'
import { header, ModelReader } from './model.js'
import { objectType } from './object-type.js'
import type { FormSource } from './source.js'
import { FieldUses } from './uses.js'

/** Lowers a form. Undefined, reported, if there is none where it should be. */
export function lowerForm(source: FormSource, lowering: Lowering): FormDefinition | undefined {
  const declaration = formDeclaration(source, lowering)
  if (!declaration) return undefined
  const { node, type, reference, application, steps } = declaration
  const context = { lowering, uses: new FieldUses(), fields: steps.flatMap(({ fields }) => fields) }
  const model = new ModelReader(context)
  const given = application ? model.application(application, type) : []
  const entries = [...filledByName(given, type, context), ...given]
  model.checkComplete(type, entries, node.arguments[0] ?? node)
  const checks = lowerChecks(declaration, context)
  const limits = new Map(context.fields.map((field) => [field, checkedLimits(field, type, context)] as const))
  const withNulls = nullsForEmptyTexts(limits)
  const short = (expression: Expression) => shortened(withNulls(expression))
  // A shared object may be wanted first where `$` is an item of a list.
  const inTemplates = model.sharesObjects ? withNulls : short
  const name = nameGiven(entries, type, lowering)
  return {
    // From 2.2 on the dashboard asks for a name of its own, for `?`.`name`: an object that has a name is asked once.
    version: name ? '2.1' : '2.3',
    parameters: [],
    templates: model.templates.map((each) => ({ name: each.name, value: finishedValue(each.expression, inTemplates) })),
    application: finishedValue(
      { kind: 'map', entries: [header(objectType(type, reference, node, lowering), name), ...entries] },
      short,
    ),
    steps: steps.map(
      ({ name: step, fields }): FormStep => ({
        name: step,
        fields: fields.map((field) =>
          formField(field, limits.get(field) ?? limitsOf(field, context.uses.of(field)), lowering),
        ),
        validators: checks
          .filter((check) => check.step === step)
          .map(({ expression, message }) => ({
            expression: selfContained(withNulls(expression)),
            message,
          })),
      }),
    ),
    source: spanOf(node),
  }
}

/** Fields that bear the name of an input that nothing else is given to. */
function filledByName(
  given: readonly MapEntry[],
  type: ts.ClassDeclaration,
  context: FormContext,
): readonly MapEntry[] {
  const inputs = inputsOf(type, context.lowering)
  const taken = new Set(given.map(keyOf))
  return context.fields.flatMap((field): MapEntry[] => {
    const input = inputs.get(field.name)
    if (!input || taken.has(field.name)) return []
    taken.add(field.name)
    checkType(field, input, type, context.lowering)
    context.uses.fill(field, input)
    return [{ key: literal(field.name), value: fieldValue(field) }]
  })
}

function checkType(field: FieldDeclaration, input: Input, type: ts.ClassDeclaration, lowering: Lowering): void {
  const { checker, diagnostics } = lowering
  const value = admitsNull(input.contract) ? checker.getNonNullableType(field.valueType) : field.valueType
  // Which numbers are allowed is not a matter of types here: the field takes it from the contract.
  const areNumbers = field.kind === 'integer' && input.contract.kind === 'integer'
  if (areNumbers || checker.isTypeAssignableTo(value, input.type)) return
  diagnostics.report(forms.fieldType, spanOf(field.node), {
    name: field.name,
    field: checker.typeToString(field.valueType),
    class: type.name?.text ?? 'default',
    input: checker.typeToString(input.type),
  })
}

interface Check {
  readonly step: string
  readonly expression: Expression
  readonly message: string
}

/** Each check belongs to the step with the last of the fields that it reads: there all of them are known. */
function lowerChecks({ steps, validators }: FormDeclaration, context: FormContext): readonly Check[] {
  const names = steps.map(({ name }) => name)
  return validators.map(({ check, message }) => {
    const expression = new ModelReader(context).check(check)
    const last = Math.max(...fieldsIn(expression).map(({ step }) => names.indexOf(step)))
    return { step: names[last] ?? names.at(-1) ?? '', expression, message }
  })
}

/** The limits of a field, which has to go somewhere, have choices, and begin with a value within them. */
function checkedLimits(field: FieldDeclaration, type: ts.ClassDeclaration, { uses, lowering }: FormContext): Limits {
  const { name, node } = field
  const use = uses.of(field)
  const limits = limitsOf(field, use)
  const report = lowering.diagnostics.report.bind(lowering.diagnostics)
  if (use.fills.length === 0 && !use.isRead) {
    report(forms.unusedField, spanOf(node), { name, class: type.name?.text ?? 'default' })
  } else if (limits.choices?.length === 0) {
    report(forms.emptyChoices, spanOf(node), { name })
  }
  const reason = limits.initial === undefined ? undefined : breach(limits, limits.initial)
  if (reason !== undefined) report(forms.initialOutsideLimits, spanOf(node), { name, reason })
  return limits
}

function nullsForEmptyTexts(limits: ReadonlyMap<FieldDeclaration, Limits>): (expression: Expression) => Expression {
  const found = [...limits].flatMap(([field, its]) => (yieldsEmptyText(field, its) ? [field] : []))
  const mayBeEmpty = ({ step, name }: FieldReference) =>
    found.some((field) => field.step === step && field.name === name)
  return (expression) => emptyToNull(expression, mayBeEmpty)
}

/** What the user enters for the input `name`, where there is one that is never null. */
function nameGiven(
  entries: readonly MapEntry[],
  type: ts.ClassDeclaration,
  lowering: Lowering,
): Expression | undefined {
  const contract = inputsOf(type, lowering).get('name')?.contract
  const value = entries.find((entry) => keyOf(entry) === 'name')?.value
  const isName = contract?.kind === 'string' && !contract.nullable && value && fieldsIn(value).length > 0
  return isName ? value : undefined
}

function keyOf({ key }: MapEntry): string | undefined {
  return key.kind === 'literal' && typeof key.value === 'string' ? key.value : undefined
}
