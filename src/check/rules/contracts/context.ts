import type { DiagnosticSink } from '../../../diagnostics/index.js'
import type { ExpressionReading } from '../../expression.js'
import type { Construction } from '../../library/construction.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassModel } from '../../model/class.js'
import type { YamlNode } from '../../yaml/node.js'

/** Where a contract stands. */
export interface ContractContext {
  readonly sink: DiagnosticSink
  readonly library: PackageLibrary
  readonly construction: Construction
  readonly model: ClassModel
  /** Contracts of this class that were checked, and whether nothing was found: one may stand in many places. */
  readonly checked: Map<YamlNode, boolean>
  /** Whether the package's format is below 1.2, where YAQL has more functions. */
  readonly isLegacy: boolean
  /** Whether any class in reach has a method of this name: a call on an object may mean it. */
  isMethod(name: string): boolean
}

/** An expression within a contract. */
export interface ContractScope extends ContractContext {
  readonly reading: ExpressionReading
  /** Whether contract functions can be called: not so within `check`. */
  readonly hasContractFunctions: boolean
  /** Whether names may be bound that nothing is known of. */
  readonly isOpen: boolean
}
