import { isMap, isScalar, isSeq, Scalar } from 'yaml'
import type { Expression } from '../../yaql/ast.js'
import { type ParseResult, parse } from '../../yaql/index.js'

/** The expression that a scalar holds, if it holds a sound one. */
export function expressionOf(node: unknown): Expression | undefined {
  const result = parseScalar(node)
  return result !== undefined && 'expression' in result ? result.expression : undefined
}

/** What the engine does with a YAML value: takes it as it is, evaluates it, or evaluates it and fails. */
export function kindOf(node: unknown): 'constant' | 'expression' | 'broken' {
  const parts = isSeq(node) ? node.items : isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : []
  const kinds = parts.map(kindOf)
  const result = parseScalar(node)
  if (result !== undefined)
    kinds.push('expression' in result ? 'expression' : result.error.grammatical ? 'broken' : 'constant')
  return kinds.find((kind) => kind === 'broken') ?? kinds.find((kind) => kind === 'expression') ?? 'constant'
}

/** The engine parses unquoted scalars that are no plain words. */
function parseScalar(node: unknown): ParseResult | undefined {
  if (!isScalar(node) || node.type !== Scalar.PLAIN || typeof node.value !== 'string') return undefined
  return /^[\s\w.]*$/.test(node.value) ? undefined : parse(node.value, 'engine')
}

/** A constant as TypeScript. */
export function constantText(node: unknown): string {
  if (isSeq(node)) return `[${node.items.map(constantText).join(', ')}]`
  if (isMap(node)) {
    return `{ ${node.items.map(({ key, value }) => `${isScalar(key) ? String(key.value) : ''}: ${constantText(value)}`).join(', ')} }`
  }
  const value = isScalar(node) ? node.value : null
  return typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value)
}
