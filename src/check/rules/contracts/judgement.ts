import { readScalar } from '../../expression.js'
import type { YamlNode } from '../../yaml/node.js'
import type { ContractContext } from './context.js'

/** Who a constant is judged for. */
export interface Judgement extends ContractContext {
  /** Takes what the contract certainly refuses. The reason is the part of a sentence. */
  refuse(node: YamlNode, reason: string, advice?: string): undefined
}

/** Whether only an evaluation would tell what it is. */
export function isUnknown(value: YamlNode): boolean {
  return value.kind === 'scalar' && readScalar(value, 'engine').kind !== 'literal'
}
