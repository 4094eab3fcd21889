import type { Expression } from '../../../yaql/ast.js'
import { binary, letIn, literal, property, variable } from '../../../yaql/build.js'
import { children, signaturesOf, transform } from '../../../yaql/index.js'

/** A field in an expression. */
export interface FieldReference {
  readonly step: string
  readonly name: string
}

/** Holds what was entered. The dashboard has it too, where it evaluates the object that a form describes. */
const dataName = 'forms'

/** Names of variables that an author's locals must not take: the data, and the number of an item of `repeat`. */
export const formVariables: readonly string[] = [dataName, 'index']

/** What was entered, by step and field. */
export const allData: Expression = variable(dataName)

/** The number of the item that `repeat` is making. */
export const itemNumber: Expression = variable('index')

/** The value of a field. */
export function fieldValue({ step, name }: FieldReference): Expression {
  return property(property(allData, step), name)
}

/** The field whose value an expression is. */
export function fieldReference(expression: Expression): FieldReference | undefined {
  const field = part(expression)
  const step = field && part(field.receiver)
  const isData = step?.receiver.kind === 'variable' && step.receiver.name === dataName
  return field && step && isData ? { step: step.name, name: field.name } : undefined
}

/** `x.name` and `x.get('name')` alike. */
function part(expression: Expression): { receiver: Expression; name: string } | undefined {
  if (expression.kind === 'property') return expression
  if (expression.kind !== 'method' || expression.name !== 'get') return undefined
  const [key] = expression.arguments
  const name = key?.kind === 'positional' && key.value.kind === 'literal' ? key.value.value : undefined
  return typeof name === 'string' ? { receiver: expression.receiver, name } : undefined
}

/** All fields that an expression reads. */
export function fieldsIn(expression: Expression): readonly FieldReference[] {
  const own = fieldReference(expression)
  return own ? [own] : children(expression).flatMap(fieldsIn)
}

/** Whether an expression takes a step, or all of them, as a whole. */
export function takesWholeSteps(expression: Expression): boolean {
  if (fieldReference(expression)) return false
  return expression === allData || children(expression).some(takesWholeSteps)
}

/** The fields of which an expression reads a part. */
export function fieldsTakenApart(expression: Expression): readonly FieldReference[] {
  const inner = children(expression).flatMap(fieldsTakenApart)
  const own = 'receiver' in expression ? fieldReference(expression.receiver) : undefined
  return own ? [own, ...inner] : inner
}

/** Makes null of the empty text that the dashboard yields for fields of text that stay empty. */
export function emptyToNull(expression: Expression, mayBeEmpty: (field: FieldReference) => boolean): Expression {
  return transform(expression, (node) => {
    const field = fieldReference(node)
    return field && mayBeEmpty(field) ? binary('or', node, literal(null)) : node
  })
}

/** Writes `$` for the data where `$` means the data: not within the functions that bind it to an item. */
export function shortened(expression: Expression): Expression {
  return bindsItems(expression) ? expression : transform(expression, (node) => (node === allData ? variable('') : node))
}

/** The same where the dashboard has the data as `$` only. */
export function selfContained(expression: Expression): Expression {
  return bindsItems(expression) ? letIn({ [dataName]: variable('') }, expression) : shortened(expression)
}

function bindsItems(expression: Expression): boolean {
  if (expression.kind === 'call' || expression.kind === 'method') {
    const form = expression.kind === 'call' ? 'function' : 'method'
    const takesFunction = signaturesOf(expression.name, form, 'dashboard').some(({ parameters }) =>
      parameters.some(({ type }) => type === 'lambda'),
    )
    if (takesFunction && !lazyFunctions.includes(expression.name)) return true
  }
  return children(expression).some(bindsItems)
}

/** These evaluate their arguments late but leave `$` alone. */
const lazyFunctions: readonly string[] = ['selectCase', 'switchCase', 'coalesce']
