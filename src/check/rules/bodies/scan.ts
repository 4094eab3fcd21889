import { children, type Expression } from '../../../yaql/index.js'
import { readScalar } from '../../expression.js'
import type { YamlNode } from '../../yaml/node.js'

/** All expressions within a node, each with all those within it. */
export function* expressionsIn(node: YamlNode | undefined): Generator<Expression> {
  if (node === undefined) return
  if (node.kind === 'scalar') {
    const reading = readScalar(node, 'engine')
    if (reading.kind === 'expression') yield* withChildren(reading.expression)
  } else if (node.kind === 'list') {
    for (const item of node.items) yield* expressionsIn(item)
  } else {
    for (const { key, value } of node.entries) {
      yield* expressionsIn(key)
      yield* expressionsIn(value)
    }
  }
}

function* withChildren(expression: Expression): Generator<Expression> {
  yield expression
  for (const child of children(expression)) yield* withChildren(child)
}
