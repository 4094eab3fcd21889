import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { symbolOf } from '../symbols.js'

/** What the type parameters of an alias stand for where it is used. */
export type Environment = ReadonlyMap<ts.Symbol, ResolvedType>

/** A type node, and what the type parameters in it stand for. */
export interface ResolvedType {
  readonly node: ts.TypeNode
  readonly environment: Environment
}

/** What a node stands for, if it is a type parameter. */
export function resolve(given: ResolvedType, lowering: Lowering): ResolvedType {
  const { node, environment } = given
  const symbol = ts.isTypeReferenceNode(node) ? symbolOf(lowering, node.typeName) : undefined
  const bound = symbol && environment.get(symbol)
  return bound ? resolve(bound, lowering) : given
}

/** What the type parameters of a declaration stand for. */
export function environmentOf(
  declaration: ts.TypeAliasDeclaration | ts.InterfaceDeclaration,
  given: readonly ResolvedType[],
  { checker }: Lowering,
): Environment {
  return new Map(
    (declaration.typeParameters ?? []).flatMap((parameter, position) => {
      const symbol = checker.getSymbolAtLocation(parameter.name)
      const value = given[position] ?? (parameter.default && { node: parameter.default, environment: new Map() })
      return symbol && value ? [[symbol, value] as const] : []
    }),
  )
}
