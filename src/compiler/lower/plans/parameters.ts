import { plans } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'
import { sdkName } from '../symbols.js'
import { classify } from '../types.js'
import type { PlanDeclaration } from './declaration.js'

/** How a parameter of a plan reaches a script. */
export type Transport =
  /** As a quoted word of the command line. */
  | 'word'
  /** In a file, whose path is the word: text of any length, or the lines of a list. */
  | 'text'
  | 'lines'
  /** In a file, as JSON. */
  | 'json'
  /** In a file, under a name that logs mask. */
  | 'secret'

/** A parameter of a plan. */
export interface PlanParameter {
  readonly name: string
  readonly transport: Transport
}

/**
 * All parameters are bound as one map under this name: `bind` replaces it whole, nulls in it included, while it would
 * leave the text `$name` in place of a parameter that is null itself.
 */
export const parameterGroup = 'parameters'

/**
 * What a parameter is called on its way to the agent. The engine and the agent mask text under such names in their logs,
 * if it holds no quotation marks: hence secrets travel in base64.
 */
export function parameterKey({ name, transport }: PlanParameter): string {
  return transport === 'secret' ? `${name}_password` : name
}

/** The parameters of a plan, in the order in which its type declares them. */
export function planParameters(
  { parameters, name, node }: PlanDeclaration,
  lowering: Lowering,
): readonly PlanParameter[] {
  if (!parameters) {
    lowering.diagnostics.report(plans.parametersType, spanOf(node), { name })
    return []
  }
  const type = lowering.checker.getTypeFromTypeNode(parameters)
  return type.getProperties().map((property) => {
    const transport = transportOf(property, lowering)
    if (!transport) {
      lowering.diagnostics.report(plans.parameterType, spanOf(parameters), { name: property.name })
    }
    return { name: property.name, transport: transport ?? 'word' }
  })
}

function transportOf(property: ts.Symbol, lowering: Lowering): Transport | undefined {
  const declaration = property.valueDeclaration
  const node = declaration && ts.isPropertySignature(declaration) ? declaration.type : undefined
  const alias = node && sdkAlias(node, lowering)
  if (alias === 'Secret') return 'secret'
  if (alias === 'LongText') return 'text'
  switch (classify(lowering, lowering.checker.getTypeOfSymbol(property)).kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return 'word'
    case 'array':
      return 'lines'
    case 'map':
      return 'json'
    default:
      return undefined
  }
}

/** The SDK's type in a node, whether null is allowed besides or not. */
function sdkAlias(node: ts.TypeNode, lowering: Lowering): string | undefined {
  if (ts.isUnionTypeNode(node)) return node.types.map((member) => sdkAlias(member, lowering)).find(Boolean)
  if (!ts.isTypeReferenceNode(node)) return undefined
  const symbol = lowering.checker.getSymbolAtLocation(node.typeName)
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? lowering.checker.getAliasedSymbol(symbol) : symbol
  return sdkName(lowering, target)
}
