import type { Value } from '../../../murano/class.js'
import type { Expression } from '../../../yaql/ast.js'
import { toValue } from '../expressions/index.js'

/** An expression as the structure that it builds, with each expression in it changed. */
export function finishedValue(expression: Expression, finish: (part: Expression) => Expression): Value {
  return finished(toValue(expression), finish)
}

function finished(value: Value, finish: (part: Expression) => Expression): Value {
  switch (value.kind) {
    case 'literal':
      return value
    case 'expression':
      return { kind: 'expression', expression: finish(value.expression) }
    case 'list':
      return { kind: 'list', items: value.items.map((item) => finished(item, finish)) }
    case 'map':
      return {
        kind: 'map',
        entries: value.entries.map((entry) => ({
          key: finished(entry.key, finish),
          value: finished(entry.value, finish),
        })),
      }
  }
}
