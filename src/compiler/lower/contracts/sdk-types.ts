import { contracts } from '../../../diagnostics/index.js'
import type { Contract } from '../../../murano/contract.js'
import type ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'
import { isPortable } from '../patterns.js'
import { literalText, unionMembers } from './literals.js'
import { type ResolvedType, resolve } from './resolved-type.js'

/** Reads types, and reports those that have no contract. */
export interface TypeReader {
  readonly lowering: Lowering
  /** Where mistakes are reported. */
  readonly place: ts.Node
  read(type: ResolvedType): Contract
  refuse(node: ts.Node): Contract
}

const integer = { kind: 'integer', nullable: false } as const

/** The contract of a type that the SDK exports, by its name; undefined for what means no contract of its own. */
export function sdkContract(
  name: string,
  parameters: readonly ResolvedType[],
  reader: TypeReader,
): Contract | undefined {
  const [first, second] = parameters
  switch (name) {
    case 'Int':
      return integer
    case 'Positive':
      return { ...integer, minimum: 1 }
    case 'NonNegative':
      return { ...integer, minimum: 0 }
    case 'Between':
      return { ...integer, ...limits(name, [first, second], reader) }
    case 'Secret':
    case 'LongText':
      return { kind: 'string', nullable: false }
    case 'Json':
      return { kind: 'any' }
    case 'Matching':
      return matching(first, reader)
    case 'AtLeast':
      return first && { kind: 'list', item: reader.read(first), ...limits(name, [second], reader) }
    case 'Owned':
    case 'NotOwned': {
      const contract = first && reader.read(first)
      if (!first || !contract) return undefined
      if (contract.kind !== 'class') return reader.refuse(first.node)
      return { ...contract, owned: name === 'Owned' ? 'owned' : 'notOwned' }
    }
    case 'Description':
    case 'Inputs':
      return first && reader.read(first)
    case 'Template':
      return first && template(first, second, reader)
    default:
      return undefined
  }
}

function matching(given: ResolvedType | undefined, { lowering, place }: TypeReader): Contract {
  const pattern = given && text(given, lowering)
  if (pattern === undefined || !isPortable(pattern)) {
    lowering.diagnostics.report(contracts.pattern, spanOf(place), { pattern: pattern ?? '' })
  }
  return { kind: 'string', nullable: false, ...(pattern !== undefined && { pattern }) }
}

/** The text of a type, which may be put together: `${Item}(,${Item})*`. */
function text(given: ResolvedType, lowering: Lowering): string | undefined {
  const type = lowering.checker.getTypeFromTypeNode(given.node)
  return type.isStringLiteral() ? type.value : literalText(resolve(given, lowering).node)
}

/** The limits that are given as type arguments: of a number, or of a list's length. */
function limits(
  type: 'Between' | 'AtLeast',
  given: readonly (ResolvedType | undefined)[],
  { lowering, place }: TypeReader,
): { readonly minimum?: number; readonly maximum?: number } {
  const [minimum, maximum = Number.MAX_SAFE_INTEGER] = given.map((each) => each && limit(each, lowering))
  const isWhole = [minimum, maximum].every(Number.isInteger)
  if (minimum === undefined || !isWhole || minimum > maximum || (type === 'AtLeast' && minimum < 0)) {
    lowering.diagnostics.report(contracts.impossibleLimits, spanOf(place), { type: place.getText() })
  }
  return { ...(minimum !== undefined && { minimum }), ...(given.length > 1 && { maximum }) }
}

function limit(given: ResolvedType, lowering: Lowering): number {
  const type = lowering.checker.getTypeFromTypeNode(resolve(given, lowering).node)
  return type.isNumberLiteral() ? type.value : Number.NaN
}

function template(type: ResolvedType, excluded: ResolvedType | undefined, reader: TypeReader): Contract | undefined {
  const contract = reader.read(type)
  if (contract.kind !== 'class') return undefined
  const names = excluded ? unionMembers(excluded.node).flatMap((node) => literalText(node) ?? []) : []
  checkExcluded(names, type, reader)
  return {
    kind: 'template',
    nullable: false,
    type: contract.type,
    ...(names.length > 0 && { excludeProperties: names }),
  }
}

/** A template leaves out inputs by name, or those of the objects within it, with dots between. */
function checkExcluded(names: readonly string[], given: ResolvedType, { lowering, place }: TypeReader): void {
  const { node } = resolve(given, lowering)
  const type = lowering.checker.getTypeFromTypeNode(node)
  for (const name of names) {
    const [first = ''] = name.split('.')
    if (type.getProperty(first)) continue
    lowering.diagnostics.report(contracts.unknownExclusion, spanOf(place), { class: node.getText(), name })
  }
}
