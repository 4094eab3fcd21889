import { type ClassReference, fullyQualifiedName } from '../../../murano/contract.js'
import type ts from '../../load/typescript.cjs'
import { type Lowering, packageOf } from '../lowering.js'
import { compatible } from '../packages/requires.js'

/**
 * What names the class of an object in a form: `com.example.Shop`, or `com.example.Shop/1.0.0@com.example.Shop` as the
 * engine itself writes it. Without a version it looks for one below 1.0.0. `place` is where the form names it.
 */
export function objectType(
  declaration: ts.ClassDeclaration,
  reference: ClassReference,
  place: ts.Node,
  lowering: Lowering,
): string {
  const name = fullyQualifiedName(reference)
  const owner = packageOf(lowering, declaration.getSourceFile())
  const range = owner && compatible(owner.version)
  if (owner === undefined || range === '') return name
  // Of its own package the form knows the version, of another one what it requires
  const version = owner === packageOf(lowering, place.getSourceFile()) ? owner.version : range
  return `${name}/${version}@${owner.fullName}`
}
