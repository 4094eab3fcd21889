import { contracts, Diagnostics, language } from '../../../diagnostics/index.js'
import type { Contract } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { fieldContract } from '../classes/properties.js'
import { propertyUsage } from '../classes/usage.js'
import { evaluate } from '../constants.js'
import { violation } from '../contract-check.js'
import { contractOf } from '../contracts.js'
import { needsValue } from '../forms/inputs.js'
import { type Lowering, spanOf } from '../lowering.js'
import { decoratorNames, hasModifier, parentClass } from '../symbols.js'

/** Reports a property that no value can be right for when an object is made. */
export function checkProperty(field: ts.PropertyDeclaration, lowering: Lowering): void {
  if (decoratorNames(lowering, field).includes('persisted')) checkPersisted(field, lowering)
  const usage = propertyUsage(field, lowering)
  if (!usage || !ts.isClassDeclaration(field.parent)) return
  checkOverriddenContracts(field, field.parent, lowering)
  const isAbstract = hasModifier(field, ts.SyntaxKind.AbstractKeyword)
  if (usage !== 'Out' || field.initializer || isAbstract || !needsValue(fieldContract(field, lowering))) return
  lowering.diagnostics.report(contracts.outWithoutValue, spanOf(field.name), {
    name: field.name.getText(),
    type: field.type?.getText() ?? '',
  })
}

/** The engine keeps the id of an object only, and gives back a text. */
function checkPersisted({ name, type }: ts.PropertyDeclaration, lowering: Lowering): void {
  // A field that is no property needs no contract.
  const contract = type && contractOf(type, { ...lowering, diagnostics: new Diagnostics() })
  if (!contract || !holdsObjects(contract)) return
  lowering.diagnostics.report(language.persistedObject, spanOf(name), { name: name.getText() })
}

function holdsObjects(contract: Contract): boolean {
  switch (contract.kind) {
    case 'class':
    case 'template':
      return true
    case 'list':
      return holdsObjects(contract.item)
    case 'map':
      return [...contract.entries.map((entry) => entry.contract), ...(contract.rest ? [contract.rest.value] : [])].some(
        holdsObjects,
      )
    default:
      return false
  }
}

/** Murano asks the contracts of all declarations, those of the base classes too. */
function checkOverriddenContracts(
  { name, initializer }: ts.PropertyDeclaration,
  declaring: ts.ClassDeclaration,
  lowering: Lowering,
): void {
  const constant = initializer && evaluate(initializer, lowering)
  if (!initializer || constant === undefined) return
  for (let each = parentClass(lowering, declaring); each; each = parentClass(lowering, each)) {
    const base = each.members.filter(ts.isPropertyDeclaration).find((field) => field.name.getText() === name.getText())
    const problem = base && propertyUsage(base, lowering) && violation(fieldContract(base, lowering), constant)
    if (problem === undefined) continue
    const value = initializer.getText()
    lowering.diagnostics.report(contracts.defaultViolatesContract, spanOf(initializer), { value, problem })
  }
}
