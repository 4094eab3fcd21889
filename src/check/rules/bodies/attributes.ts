import { murano } from '../../../diagnostics/index.js'
import { children, type Expression } from '../../../yaql/index.js'
import type { ExpressionReading } from '../../expression.js'
import type { ClassModel } from '../../model/class.js'
import type { BodyContext } from './context.js'
import { readingsIn } from './scan.js'

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

/** Reports attributes that are read without their owner, which is a class that this one extends. */
export function checkAttributes(
  model: ClassModel,
  attributes: ReadonlyMap<string, ReadonlySet<string>>,
  { ancestry, sink }: BodyContext,
): void {
  const own = attributes.get(model.name)
  for (const { reading, call } of attributeCalls(model, 'getAttr')) {
    const name = attributeName(call)
    if (name === undefined || call.arguments.length > 2 || own?.has(name)) continue
    if (call.arguments.some(({ kind }) => kind === 'named')) continue
    const owner = ancestry?.classes.find((known) => known.name !== model.name && attributes.get(known.name)?.has(name))
    if (owner === undefined) continue
    sink.report(murano.expressions.attributeOfBase, reading.spanOf(call), { name, class: owner.name })
  }
}

function* attributeCalls(
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
  const isOwn =
    expression.kind === 'method' &&
    expression.name === name &&
    expression.receiver.kind === 'variable' &&
    ['', 'this'].includes(expression.receiver.name)
  return isOwn ? [expression, ...inner] : inner
}

function attributeName({ arguments: [first] }: Method): string | undefined {
  return first?.kind === 'positional' && first.value.kind === 'literal' ? String(first.value.value) : undefined
}
