import { forms } from '../../../diagnostics/index.js'
import type { ClassReference } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { type Lowering, spanOf } from '../lowering.js'
import { classDeclaration, classReference, isMuranoClass, sdkNameOf, symbolOf } from '../symbols.js'
import { entriesOf, itemsOf, resolved } from './constant-nodes.js'
import { type FieldDeclaration, readField } from './fields.js'
import { checkName } from './reserved-names.js'
import type { FormSource } from './source.js'

/** A form as it is written: `form(Class, { steps, application, validators })`. */
export interface FormDeclaration {
  readonly node: ts.CallExpression
  readonly type: ts.ClassDeclaration
  readonly reference: ClassReference
  readonly steps: readonly StepDeclaration[]
  readonly application: ts.ArrowFunction | undefined
  readonly validators: readonly ValidatorDeclaration[]
}

/** A step of the wizard. */
export interface StepDeclaration {
  readonly name: string
  readonly fields: readonly FieldDeclaration[]
}

/** A check across fields. */
export interface ValidatorDeclaration {
  readonly check: ts.ArrowFunction
  readonly message: string
}

/** Reads a form; undefined, reported, if there is none. */
export function formDeclaration({ root, form }: FormSource, lowering: Lowering): FormDeclaration | undefined {
  for (const statement of ts.isSourceFile(root) ? root.statements : []) {
    if (!isDeclaration(statement)) lowering.diagnostics.report(forms.strayStatement, spanOf(statement))
  }
  const node = form && resolved(form, lowering)
  const [typeNode, optionsNode] = node && isFormCall(node, lowering) ? node.arguments : []
  const type = typeNode && classDeclaration(symbolOf(lowering, typeNode))
  const reference = type && classReference(lowering, type)
  if (!node || !ts.isCallExpression(node) || !reference || !isMuranoClass(lowering, type) || !optionsNode) {
    const start = { file: root.getSourceFile().fileName, start: 0, end: 0 }
    lowering.diagnostics.report(forms.noForm, form ? spanOf(form) : start)
    return undefined
  }
  const options = new Map(readEntries(optionsNode, 'form', lowering).map(({ name, value }) => [name, value] as const))
  const steps = options.get('steps')
  const application = options.get('application')
  const validators = options.get('validators')
  return {
    node,
    type,
    reference,
    steps: steps ? readEntries(steps, 'list of steps', lowering).map((entry) => readStep(entry, lowering)) : [],
    application: application && readFunction(application, 'application', lowering),
    validators: validators ? readValidators(validators, lowering) : [],
  }
}

function isDeclaration(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement)) return (statement.declarationList.flags & ts.NodeFlags.Const) !== 0
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  )
}

function isFormCall(node: ts.Expression, lowering: Lowering): node is ts.CallExpression {
  return ts.isCallExpression(node) && sdkNameOf(lowering, node.expression) === 'form'
}

function readEntries(node: ts.Expression, what: string, lowering: Lowering) {
  const entries = entriesOf(node, lowering)
  if (!entries) lowering.diagnostics.report(forms.unreadable, spanOf(node), { what })
  return entries ?? []
}

function readStep(entry: { name: string; node: ts.Node; value: ts.Expression }, lowering: Lowering): StepDeclaration {
  const { name, node, value } = entry
  checkName('step', name, node, lowering)
  const fields = readEntries(value, 'step', lowering).flatMap((field) => readField(name, field, lowering) ?? [])
  return { name, fields }
}

function readValidators(node: ts.Expression, lowering: Lowering): readonly ValidatorDeclaration[] {
  const items = itemsOf(node, lowering)
  if (!items) lowering.diagnostics.report(forms.unreadable, spanOf(node), { what: 'list of validators' })
  return (items ?? []).flatMap((item) => {
    const parts = new Map(readEntries(item, 'validator', lowering).map(({ name, value }) => [name, value] as const))
    const check = parts.get('check')
    const messageNode = parts.get('message')
    const message = messageNode && evaluate(messageNode, lowering)
    const arrow = check && readFunction(check, 'check', lowering)
    if (messageNode && typeof message !== 'string') {
      lowering.diagnostics.report(forms.fieldOption, spanOf(messageNode), { name: 'message' })
    }
    return arrow && typeof message === 'string' ? [{ check: arrow, message }] : []
  })
}

function readFunction(node: ts.Expression, what: string, lowering: Lowering): ts.ArrowFunction | undefined {
  const found = resolved(node, lowering)
  if (ts.isArrowFunction(found)) return found
  lowering.diagnostics.report(forms.unreadable, spanOf(node), { what: `function for \`${what}\`` })
  return undefined
}
