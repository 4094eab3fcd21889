import { children, type Expression } from '../yaql/index.js'
import { type ExpressionReading, readScalar } from './expression.js'
import type { YamlNode } from './yaml/node.js'

/** The scalars within a node that are expressions. */
export function* readingsIn(node: YamlNode | undefined): Generator<ExpressionReading> {
  if (node === undefined) return
  if (node.kind === 'scalar') {
    const reading = readScalar(node, 'engine')
    if (reading.kind === 'expression') yield reading
  } else if (node.kind === 'list') {
    for (const item of node.items) yield* readingsIn(item)
  } else {
    for (const { key, value } of node.entries) {
      yield* readingsIn(key)
      yield* readingsIn(value)
    }
  }
}

/** All expressions within a node, each with all those within it. */
export function* expressionsIn(node: YamlNode | undefined): Generator<Expression> {
  for (const { expression } of readingsIn(node)) yield* withChildren(expression)
}

function* withChildren(expression: Expression): Generator<Expression> {
  yield expression
  for (const child of children(expression)) yield* withChildren(child)
}
