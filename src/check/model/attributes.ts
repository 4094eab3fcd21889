import { children, type Expression } from '../../yaql/index.js'
import type { ExpressionReading } from '../expression.js'
import { readingsIn } from '../scan.js'
import { isSelf } from '../self.js'
import type { ClassModel } from './class.js'

type Method = Extract<Expression, { kind: 'method' }>

/** The attributes that a class keeps under its own name: those that it sets without an owner. */
export function ownAttributes(model: ClassModel): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { call } of attributeCalls(model, 'setAttr')) {
    const name = attributeName(call)
    if (name !== undefined && call.arguments.length === 2) names.add(name)
  }
  return names
}

/** The calls of `$.getAttr` or `$.setAttr` in a class. */
export function* attributeCalls(
  model: ClassModel,
  method: string,
): Generator<{ readonly reading: ExpressionReading; readonly call: Method }> {
  for (const { body } of model.methods) {
    for (const reading of readingsIn(body)) {
      for (const call of methodsNamed(reading.expression, method)) yield { reading, call }
    }
  }
}

function methodsNamed(expression: Expression, name: string): readonly Method[] {
  const inner = children(expression).flatMap((child) => methodsNamed(child, name))
  const isOwn = expression.kind === 'method' && expression.name === name && isSelf(expression.receiver)
  return isOwn ? [expression, ...inner] : inner
}

/** The attribute that a call names, if it is a constant. */
export function attributeName({ arguments: [first] }: Method): string | undefined {
  return first?.kind === 'positional' && first.value.kind === 'literal' ? String(first.value.value) : undefined
}
