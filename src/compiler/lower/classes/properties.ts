import { contracts, language } from '../../../diagnostics/index.js'
import type { PropertyDefinition, PropertyUsage, Value } from '../../../murano/class.js'
import type { Contract } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { violation } from '../contract-check.js'
import { nullableContract } from '../contracts/nullable.js'
import { contractOf, contractOfConstant } from '../contracts.js'
import { eagerValue } from '../eager.js'
import { lowerValue } from '../expressions/index.js'
import { propertyName } from '../fields.js'
import { documentationOf, type Lowering, spanOf } from '../lowering.js'
import { type ClassScope, Scope } from '../scope.js'
import { decoratorNames, hasModifier, parentClass } from '../symbols.js'
import { valueType } from '../types.js'
import { checkMemberName } from './names.js'
import { propertyUsage } from './usage.js'

/** The declared properties of a class. Private fields are the class's own: nothing declares them. */
export function lowerProperties(scope: ClassScope, lowering: Lowering): readonly PropertyDefinition[] {
  return scope.declaration.members.filter(ts.isPropertyDeclaration).flatMap((field) => {
    checkField(field, lowering)
    const usage = propertyUsage(field, lowering)
    return usage ? [lowerProperty(field, usage, scope, lowering)] : []
  })
}

function lowerProperty(
  field: ts.PropertyDeclaration,
  usage: PropertyUsage,
  owner: ClassScope,
  lowering: Lowering,
): PropertyDefinition {
  checkMemberName(field, lowering)
  checkOverride(field, usage, lowering)
  const contract = fieldContract(field, lowering)
  const defaultValue = field.initializer
    ? lowerDefault(field.initializer, contract, owner, lowering)
    : implicitDefault(contract, usage)
  const documentation = documentationOf(field)
  return {
    name: propertyName(field),
    ...(documentation !== undefined && { documentation }),
    contract,
    usage,
    ...(defaultValue && { defaultValue }),
    meta: [],
    source: spanOf(field),
  }
}

/** The contract of a field: that of its type, or of its initial value. */
export function fieldContract(field: ts.PropertyDeclaration, lowering: Lowering): Contract {
  const contract = declaredContract(field, lowering)
  return field.questionToken === undefined ? contract : nullableContract(contract, field, lowering)
}

function declaredContract({ type, initializer, name }: ts.PropertyDeclaration, lowering: Lowering): Contract {
  if (type) return contractOf(type, lowering)
  if (initializer) return contractOfConstant(initializer, name, lowering)
  lowering.diagnostics.report(contracts.missingType, spanOf(name), { name: name.getText() })
  return { kind: 'any' }
}

/** A runtime property without a value cannot even be read before it is written: null is what JavaScript would read. */
function implicitDefault(contract: Contract, usage: PropertyUsage): Value | undefined {
  const nullable = 'nullable' in contract && contract.nullable
  return usage === 'Runtime' && nullable ? { kind: 'literal', value: null } : undefined
}

function lowerDefault(node: ts.Expression, contract: Contract, owner: ClassScope, lowering: Lowering): Value {
  const constant = evaluate(node, lowering)
  const problem = constant === undefined ? undefined : violation(contract, constant)
  if (problem !== undefined) {
    lowering.diagnostics.report(contracts.defaultViolatesContract, spanOf(node), { value: node.getText(), problem })
  }
  const scope = new Scope(lowering, owner)
  const { result, statements } = scope.captureWith(() => lowerValue(node, scope))
  if (statements.length > 0) lowering.diagnostics.report(language.statementInLambda, spanOf(node))
  return eagerValue(result)
}

function checkField(field: ts.PropertyDeclaration, lowering: Lowering): void {
  const { diagnostics } = lowering
  const isStatic = hasModifier(field, ts.SyntaxKind.StaticKeyword)
  const constant = field.initializer && evaluate(field.initializer, lowering)
  if (isStatic && constant === undefined) {
    diagnostics.report(language.constantExpected, spanOf(field), { what: 'A static field' })
  }
  if (!decoratorNames(lowering, field).includes('persisted')) return
  if (!hasModifier(field, ts.SyntaxKind.PrivateKeyword) || constant === undefined) {
    diagnostics.report(language.persistedField, spanOf(field), { name: field.name.getText() })
  }
  const { mayBeNull } = valueType(lowering, field)
  if (mayBeNull && constant !== null) {
    diagnostics.report(language.persistedNull, spanOf(field.name), { name: field.name.getText() })
  }
}

/** A property is written only if every declaration of it allows that. */
function checkOverride(field: ts.PropertyDeclaration, usage: PropertyUsage, lowering: Lowering): void {
  if (!ts.isClassDeclaration(field.parent)) return
  const name = field.name.getText()
  for (let parent = parentClass(lowering, field.parent); parent; parent = parentClass(lowering, parent)) {
    const base = parent.members.filter(ts.isPropertyDeclaration).find((each) => each.name.getText() === name)
    const baseUsage = base && propertyUsage(base, lowering)
    if (!baseUsage || baseUsage === usage) continue
    lowering.diagnostics.report(contracts.overrideChangesUsage, spanOf(field.name), {
      name,
      parent: parent.name?.text ?? '',
      usage: baseUsage,
    })
  }
}
