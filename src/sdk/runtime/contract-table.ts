import type { PropertyUsage } from '../../murano/class.js'
import { type ClassReference, type Contract, fullyQualifiedName } from '../../murano/contract.js'
import type { ClassOf } from '../contracts.js'
import { lineage } from './classes.js'

/** The contracts of one class, as the compiler reads them from its source. Names are the source's own. */
export interface ClassContracts {
  readonly reference: ClassReference
  readonly properties: readonly PropertyContract[]
  readonly methods: readonly MethodContracts[]
}

/** The contract of a property. */
export interface PropertyContract {
  readonly name: string
  readonly contract: Contract
  readonly usage: PropertyUsage
  /** Whether the source has an initialiser. */
  readonly hasDefault: boolean
}

/** The contracts of a method's arguments. */
export interface MethodContracts {
  readonly name: string
  readonly usage: 'Runtime' | 'Static'
  readonly arguments: readonly ArgumentContract[]
}

/** The contract of an argument. */
export interface ArgumentContract {
  readonly name: string
  readonly contract: Contract
  /** Whether the source has a default, which stands when the argument is missing. */
  readonly hasDefault: boolean
}

/** A class and its contracts. */
export interface ContractedClass {
  readonly type: ClassOf<object>
  readonly contracts: ClassContracts
}

/** A class's contracts, and the classes that they may name. */
export interface ContractTable {
  readonly contracts: ClassContracts
  readonly classes: ReadonlyMap<string, ClassOf<object>>
}

/** A property as one class of a lineage declares it. */
export interface DeclaredProperty extends PropertyContract {
  readonly table: ContractTable
}

const tables = new WeakMap<ClassOf<object>, ContractTable>()

/** Remembers the contracts of classes, which can name each other. */
export function addTables(entries: readonly ContractedClass[]): void {
  const classes = new Map(entries.map(({ type, contracts }) => [fullyQualifiedName(contracts.reference), type]))
  for (const { type, contracts } of entries) tables.set(type, { contracts, classes })
}

/** The contracts of a class, if any are known. */
export function tableOf(type: ClassOf<object>): ContractTable | undefined {
  return tables.get(type)
}

/** The full name of a class: MuranoPL's, or the plain name while no contracts are known. */
export function classNameOf(type: ClassOf<object>): string {
  const table = tables.get(type)
  return table === undefined ? type.name : fullyQualifiedName(table.contracts.reference)
}

/** All declarations of a property, that of the most derived class first. */
export function declarationsOf(type: ClassOf<object>, name: string): DeclaredProperty[] {
  return declaredProperties(type).filter((property) => property.name === name)
}

/** The declared properties of a class and its bases, those of the most derived class first. */
export function declaredProperties(type: ClassOf<object>): DeclaredProperty[] {
  return lineage(type)
    .reverse()
    .flatMap((ancestor) => {
      const table = tables.get(ancestor)
      return table === undefined ? [] : table.contracts.properties.map((property) => ({ ...property, table }))
    })
}
