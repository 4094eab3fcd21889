import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { readScalar } from '../../expression.js'
import { ancestryOf, isSubclass, propertyOf } from '../../library/members.js'
import { didYouMean } from '../../nearest.js'
import { isSelf } from '../../self.js'
import type { Given } from '../../types/refusal.js'
import { anyMap, sequenceOf, type Type, unknown } from '../../types/type.js'
import type { YamlNode } from '../../yaml/node.js'
import { type BodyContext, outerScope, type Scope } from './context.js'
import { infer } from './infer.js'
import { reportRefused } from './refused.js'
import { type Block, type Statement, statementsOf } from './statement.js'

/** `target: value`. */
export type Assignment = Extract<Statement, { kind: 'assignment' }>

/** What an assignment changes in the end, however deep its target is within. */
export type Root =
  | { readonly kind: 'variable'; readonly name: string; readonly isWhole: boolean }
  /** A property of `$`. */
  | { readonly kind: 'property'; readonly node: Extract<Expression, { kind: 'property' }>; readonly isWhole: boolean }
  | { readonly kind: 'other' }

/** Finds it. */
export function rootOf(target: Expression): Root {
  let node = target
  while (node.kind === 'property' || node.kind === 'index') {
    if (node.kind === 'property' && isSelf(node.receiver)) return { kind: 'property', node, isWhole: node === target }
    node = node.receiver
  }
  return node.kind === 'variable' ? { kind: 'variable', name: node.name, isWhole: node === target } : { kind: 'other' }
}

/** The assignments of a block, those within other statements too, with what each changes. */
export function* assignmentsIn(block: Block): Generator<{ readonly statement: Assignment; readonly root: Root }> {
  for (const statement of statementsOf(block)) {
    if (statement.kind === 'assignment') yield { statement, root: rootOf(statement.target.expression) }
  }
}

/** Reports what cannot be assigned to. `mayWriteInputs` says so of methods that run during construction. */
export function checkTarget({ target }: Assignment, mayWriteInputs: boolean, context: BodyContext): void {
  const scope = outerScope(target, context)
  const { expression } = target
  const { sink } = context
  if (isSelf(expression) || !['variable', 'property', 'index'].includes(expression.kind)) {
    sink.report(murano.statements.assignmentTarget, target.spanOf(expression), { what: `\`${target.scalar.text}\`` })
    return
  }
  if (expression.kind === 'index') checkIndex(expression, scope, context)
  // What a target is within is read
  if (expression.kind === 'property' && !isSelf(expression.receiver)) {
    const receiver = infer(expression.receiver, scope, context)
    if (receiver.kind === 'object') {
      const isOther = isForeign(receiver.class, context)
      if (isOther)
        sink.report(murano.statements.foreignProperty, target.nameSpanOf(expression), { name: expression.name })
      return
    }
  }
  const root = rootOf(expression)
  if (root.kind === 'property') checkOwnProperty(root.node, mayWriteInputs, scope, context)
}

function checkIndex(expression: Extract<Expression, { kind: 'index' }>, scope: Scope, context: BodyContext): void {
  const receiver = infer(expression.receiver, scope, context)
  for (const argument of expression.arguments) {
    if (argument.kind !== 'positional') continue
    infer(argument.value, scope, context)
    if (receiver.kind !== 'map' && argument.value.kind === 'unary' && argument.value.operator === '-') {
      context.sink.report(murano.statements.indexFromEnd, scope.reading.spanOf(argument.value))
    }
  }
}

function checkOwnProperty(
  node: Extract<Expression, { kind: 'property' }>,
  mayWriteInputs: boolean,
  scope: Scope,
  { ancestry, self, sink }: BodyContext,
): void {
  if (ancestry === undefined || self.kind !== 'object') return
  const { name } = node
  // It has to be writable by all of its declarations
  const usages = ancestry.classes.flatMap(({ properties }) => properties.filter((known) => known.name === name))
  const readOnly = usages.find(({ usage }) => usage === 'In' || usage === 'Const')
  if (readOnly !== undefined && !mayWriteInputs) {
    sink.report(murano.statements.noWriteAccess, scope.reading.nameSpanOf(node), { name, usage: readOnly.usage })
  }
}

/** Reports a value that the contract of the property that it is written to refuses. */
export function checkWritten(name: string, node: YamlNode, type: Type, { ancestry, self, sink }: BodyContext): void {
  const property = self.kind === 'object' && ancestry ? propertyOf(ancestry, name)?.signature : undefined
  if (property !== undefined) reportRefused({ type, constant: constantOf(node) }, property, node.span, sink)
}

function constantOf(node: YamlNode): Given['constant'] {
  return node.kind === 'scalar' && readScalar(node, 'engine').kind === 'literal' ? node.value : undefined
}

/** Whether objects of a class are certainly others than those of this one. */
function isForeign(className: string, { library, model }: BodyContext): boolean {
  return (
    ancestryOf(library, className) !== undefined &&
    isSubclass(library, className, model.name) === false &&
    isSubclass(library, model.name, className) === false
  )
}

/** Reports a property that the class sets, does not declare and never reads: a name misspelt. */
export function warnOfUndeclared(
  statement: Assignment,
  readProperties: ReadonlySet<string>,
  { ancestry, self, sink }: BodyContext,
): void {
  const root = rootOf(statement.target.expression)
  if (root.kind !== 'property' || ancestry?.complete !== true || self.kind !== 'object') return
  const { name } = root.node
  const declared = ancestry.classes.flatMap(({ properties }) => properties.map((property) => property.name))
  if (name.startsWith('_') || declared.includes(name) || readProperties.has(name)) return
  const span = statement.target.nameSpanOf(root.node)
  sink.report(murano.statements.undeclaredProperty, span, { name, hint: didYouMean(name, declared) })
}

/**
 * What is known of a variable after an assignment to it or into it; undefined if that changes nothing. At the end of a
 * statement, sequences become lists.
 */
export function assignedType(
  root: Extract<Root, { kind: 'variable' }>,
  value: Type,
  known: Type | undefined,
): Type | undefined {
  if (root.isWhole) return value.kind === 'lazy' ? sequenceOf('list', value.item) : value
  if (known?.kind === 'map') return anyMap
  return known?.kind === 'list' ? sequenceOf('list', unknown) : undefined
}
