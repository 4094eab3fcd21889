import type { Value } from '../../../murano/class.js'
import type { Expression } from '../../../yaql/ast.js'
import { toValue } from '../expressions/index.js'
import { emptyToNull, type FieldReference, shortened } from './data.js'

/** An expression as the structure that it builds, its parts as the dashboard has to read them. */
export function finishedValue(expression: Expression, yieldsEmptyText: (field: FieldReference) => boolean): Value {
  return finished(toValue(expression), yieldsEmptyText)
}

function finished(value: Value, yieldsEmptyText: (field: FieldReference) => boolean): Value {
  switch (value.kind) {
    case 'literal':
      return value
    case 'expression':
      return { kind: 'expression', expression: shortened(emptyToNull(value.expression, yieldsEmptyText)) }
    case 'list':
      return { kind: 'list', items: value.items.map((item) => finished(item, yieldsEmptyText)) }
    case 'map':
      return {
        kind: 'map',
        entries: value.entries.map((entry) => ({
          key: finished(entry.key, yieldsEmptyText),
          value: finished(entry.value, yieldsEmptyText),
        })),
      }
  }
}
