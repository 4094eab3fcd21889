import { murano } from '../../../diagnostics/index.js'
import { type LiteralReading, readScalar } from '../../expression.js'
import { nearestName } from '../../nearest.js'
import { shown } from '../../shown.js'
import type { ContractContext } from './context.js'
import { contractFunctions } from './signatures.js'

/** What other languages call the types of contracts. */
const typeWords: ReadonlyMap<string, string> = new Map([
  ...['string', 'str', 'text'].map((word) => [word, '$.string()'] as const),
  ...['int', 'integer', 'number'].map((word) => [word, '$.int()'] as const),
  ...['bool', 'boolean'].map((word) => [word, '$.bool()'] as const),
  ...['list', 'array'].map((word) => [word, '[]'] as const),
  ...['dict', 'map', 'object'].map((word) => [word, '{}'] as const),
  ...['any', 'anything'].map((word) => [word, '$'] as const),
  ...['notNull', 'required'].map((word) => [word, '$.notNull()'] as const),
])

/** Checks a contract that is a constant, which lets nothing but itself through. Whether nothing was found. */
export function checkConstant(
  { scalar, problem }: LiteralReading,
  isWhole: boolean,
  { sink }: ContractContext,
): boolean {
  const { text, span } = scalar
  const meant =
    scalar.type === 'text' ? typeWords.get(text.toLowerCase() === text ? text : lowerFirst(text)) : undefined
  if (problem !== undefined && /\$|\(/.test(text)) {
    sink.report(murano.contracts.brokenContract, problem.span, { reason: problem.message })
  } else if (isQuotedContract({ scalar })) sink.report(murano.contracts.quotedContract, span)
  else if (meant !== undefined && isWhole) sink.report(murano.contracts.typeWord, span, { text, meant })
  // Within a structure a constant may well be what a part of it has to be
  else if (isWhole || meant !== undefined) {
    const value = scalar.type === 'null' ? 'null' : `\`${shown(text)}\``
    sink.report(murano.contracts.constantContract, span, { value })
  } else return true
  return false
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Whether a quoted text is a contract without its quotes. */
function isQuotedContract({ scalar }: Pick<LiteralReading, 'scalar'>): boolean {
  if (scalar.type !== 'text' || scalar.style === 'plain') return false
  if (!scalar.text.startsWith('$')) return isContractCall(scalar.text)
  return readScalar({ ...scalar, style: 'plain' }, 'engine').kind === 'expression'
}

function isContractCall(text: string): boolean {
  const [, name] = /^(\w+)\(.*\)$/s.exec(text) ?? []
  return (
    name !== undefined && (contractFunctions.has(name) || nearestName(name, contractFunctions.keys()) !== undefined)
  )
}
