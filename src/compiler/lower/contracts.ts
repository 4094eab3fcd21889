import { contracts } from '../../diagnostics/index.js'
import type { Contract } from '../../murano/contract.js'
import ts from '../load/typescript.cjs'
import { ContractReader } from './contracts/reader.js'
import { type Lowering, spanOf } from './lowering.js'

/**
 * The contract of a declared type. The nodes are read, not the checker's types, since those lose aliases such as `Int`.
 * A type that has no contract is reported, and yields one that admits anything.
 */
export function contractOf(node: ts.TypeNode, lowering: Lowering): Contract {
  return new ContractReader(lowering, node).read({ node, environment: new Map() })
}

/** The contract of a value that has no declared type. One that does not show it is reported. */
export function contractOfConstant(initializer: ts.Expression, name: ts.Node, lowering: Lowering): Contract {
  const { flags } = lowering.checker.getTypeAtLocation(initializer)
  if (flags & ts.TypeFlags.StringLike) return { kind: 'string', nullable: false }
  if (flags & ts.TypeFlags.BooleanLike) return { kind: 'boolean', nullable: false }
  const kind = flags & ts.TypeFlags.NumberLike ? contracts.plainNumber : contracts.missingType
  lowering.diagnostics.report(kind, spanOf(name), { name: name.getText() })
  return { kind: 'any' }
}
