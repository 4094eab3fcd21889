import type { Contract } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { fieldContract } from '../classes/properties.js'
import { propertyUsage } from '../classes/usage.js'
import { type Constant, evaluate } from '../constants.js'
import type { Lowering } from '../lowering.js'

/** What a value in an object's description has to be. */
export interface Target {
  readonly name: string
  readonly contract: Contract
  readonly type: ts.Type
}

/** A property that an object's description may give. */
export interface Input extends Target {
  readonly hasDefault: boolean
  /** The default, if it is a constant. */
  readonly defaultValue?: Constant
}

/** The inputs of a class by name, inherited ones included. */
export function inputsOf(declaration: ts.ClassDeclaration, lowering: Lowering): ReadonlyMap<string, Input> {
  const { checker } = lowering
  const properties = checker.getPropertiesOfType(checker.getTypeAtLocation(declaration))
  return new Map(
    properties.flatMap((symbol) => {
      const field = symbol.valueDeclaration
      if (!field || !ts.isPropertyDeclaration(field) || ts.isComputedPropertyName(field.name)) return []
      const usage = propertyUsage(field, lowering)
      if (usage !== 'In' && usage !== 'InOut') return []
      const { name } = symbol
      const defaultValue = field.initializer && evaluate(field.initializer, lowering)
      const input: Input = {
        name,
        contract: fieldContract(field, lowering),
        type: checker.getTypeOfSymbol(symbol),
        // Declarations of an installed SDK no longer show initial values.
        hasDefault: field.initializer !== undefined || field.getSourceFile().isDeclarationFile,
        ...(defaultValue !== undefined && { defaultValue }),
      }
      return [[name, input] as const]
    }),
  )
}

/** Whether nothing at all, which Murano takes for null, breaks a contract. Lists and maps are made of null. */
export function needsValue(contract: Contract): boolean {
  switch (contract.kind) {
    case 'any':
      return false
    case 'list':
      return (contract.minimum ?? 0) > 0
    case 'map':
      return contract.entries.some((entry) => needsValue(entry.contract))
    default:
      return !contract.nullable
  }
}

/** Whether null satisfies a contract and stays null. */
export function admitsNull(contract: Contract): boolean {
  return contract.kind === 'any' || ('nullable' in contract && contract.nullable)
}

/** What an item of a list has to be. */
export function itemTarget(target: Target | undefined, { checker }: Lowering): Target | undefined {
  const type = target && checker.getIndexTypeOfType(checker.getNonNullableType(target.type), ts.IndexKind.Number)
  return target?.contract.kind === 'list' && type
    ? { name: target.name, contract: target.contract.item, type }
    : undefined
}

/** What the value of a key of a map has to be; undefined if the map does not have the key. */
export function entryTarget(target: Target, key: string, { checker }: Lowering): Target | undefined {
  const { contract } = target
  if (contract.kind !== 'map') return undefined
  const map = checker.getNonNullableType(target.type)
  const symbol = checker.getPropertyOfType(map, key)
  const type = symbol ? checker.getTypeOfSymbol(symbol) : checker.getIndexTypeOfType(map, ts.IndexKind.String)
  const found = contract.entries.find(({ name }) => name === key)?.contract ?? contract.rest?.value
  return found && type ? { name: `${target.name}.${key}`, contract: found, type } : undefined
}
