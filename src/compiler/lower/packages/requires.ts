import type ts from '../../load/typescript.cjs'
import type { Lowering, PackageIdentity } from '../lowering.js'
import { packageOf } from '../lowering.js'
import { parentClass } from '../symbols.js'
import { mentionedClasses } from './mentions.js'

/**
 * The packages whose classes a package names: those that its class files name, those that its form needs,
 * and those of the base classes, which `super` may come to. Full name to version spec.
 */
export function derivedRequires(
  own: PackageIdentity,
  classFiles: readonly ts.SourceFile[],
  formClasses: readonly ts.ClassDeclaration[],
  lowering: Lowering,
): Readonly<Record<string, string>> {
  const mentioned = classFiles.flatMap((file) => mentionedClasses(file, lowering))
  const named = [...mentioned.map(({ declaration }) => declaration), ...formClasses]
  const owners = named
    .flatMap((declaration) => [declaration, ...ancestors(declaration, lowering)])
    .flatMap((declaration) => packageOf(lowering, declaration.getSourceFile()) ?? [])
  const others = owners.filter(({ fullName }) => fullName !== own.fullName)
  return Object.fromEntries(others.map(({ fullName, version }) => [fullName, compatible(version)]).sort())
}

function ancestors(declaration: ts.ClassDeclaration, lowering: Lowering): readonly ts.ClassDeclaration[] {
  const parent = parentClass(lowering, declaration)
  return parent ? [parent, ...ancestors(parent, lowering)] : []
}

/**
 * From this version up to the next major one. The empty spec means below 1.0.0, and is the only one for which the
 * client finds a required package in a repository, so it is preferred where it fits.
 */
export function compatible(version: string): string {
  const major = Number(version.split('.')[0])
  return major === 0 ? '' : `>=${version},<${major + 1}.0.0`
}
