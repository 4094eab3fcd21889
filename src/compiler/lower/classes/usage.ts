import type { PropertyUsage } from '../../../murano/class.js'
import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { decoratorNames, hasModifier } from '../symbols.js'

const usages: Readonly<Record<string, PropertyUsage>> = {
  inOut: 'InOut',
  out: 'Out',
  runtime: 'Runtime',
  config: 'Config',
}

/**
 * Where a field's value comes from. Undefined for fields that are no declared properties: private ones, which are the
 * class's own and live as long as a deployment, persisted ones, and static constants.
 */
export function propertyUsage(field: ts.PropertyDeclaration, lowering: Lowering): PropertyUsage | undefined {
  const decorators = decoratorNames(lowering, field)
  if (hasModifier(field, ts.SyntaxKind.PrivateKeyword) || hasModifier(field, ts.SyntaxKind.StaticKeyword))
    return undefined
  if (decorators.includes('persisted')) return undefined
  const usage = decorators.map((name) => usages[name]).find((found) => found !== undefined)
  // A protected field is no input: it has to be declared, or subclasses would not see it.
  return usage ?? (hasModifier(field, ts.SyntaxKind.ProtectedKeyword) ? 'Runtime' : 'In')
}
