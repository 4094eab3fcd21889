import { contracts } from '../../../diagnostics/index.js'
import type { Contract } from '../../../murano/contract.js'
import type ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'

/** The contract of what may be left out (`x?: T`), besides what its type admits. */
export function nullableContract(contract: Contract, place: ts.Node, { diagnostics }: Lowering): Contract {
  if (contract.kind === 'any') return contract
  // Murano turns null into an empty list or map, so those cannot be null.
  if (contract.kind === 'list' || contract.kind === 'map') {
    diagnostics.report(contracts.nullableContainer, spanOf(place), { kind: contract.kind })
    return contract
  }
  return { ...contract, nullable: true }
}
