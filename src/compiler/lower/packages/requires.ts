import ts from '../../load/typescript.cjs'
import type { Lowering, PackageIdentity } from '../lowering.js'
import { packageOf } from '../lowering.js'
import { classDeclaration, isMuranoClass, parentClass, symbolOf } from '../symbols.js'

/**
 * The packages whose classes a package names: those that the imports of its class files show, those that its form needs,
 * and those of the base classes, which `super` may come to. Full name to version spec.
 */
export function derivedRequires(
  own: PackageIdentity,
  classFiles: readonly ts.SourceFile[],
  formClasses: readonly ts.ClassDeclaration[],
  lowering: Lowering,
): Readonly<Record<string, string>> {
  const named = [...classFiles.flatMap((file) => importedClasses(file, lowering)), ...formClasses]
  const owners = named
    .flatMap((declaration) => [declaration, ...ancestors(declaration, lowering)])
    .flatMap((declaration) => packageOf(lowering, declaration.getSourceFile()) ?? [])
  const others = owners.filter(({ fullName }) => fullName !== own.fullName)
  return Object.fromEntries(others.map(({ fullName, version }) => [fullName, compatible(version)]).sort())
}

function importedClasses(file: ts.SourceFile, lowering: Lowering): readonly ts.ClassDeclaration[] {
  return file.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings
    const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name) : []
    return names.flatMap((name) => {
      const declaration = classDeclaration(symbolOf(lowering, name))
      return declaration && isMuranoClass(lowering, declaration) ? declaration : []
    })
  })
}

function ancestors(declaration: ts.ClassDeclaration, lowering: Lowering): readonly ts.ClassDeclaration[] {
  const parent = parentClass(lowering, declaration)
  return parent ? [parent, ...ancestors(parent, lowering)] : []
}

/**
 * From this version up to the next major one. The empty spec means below 1.0.0, and is the only one for which the
 * client finds a required package in a repository, so it is preferred where it fits.
 */
function compatible(version: string): string {
  const major = Number(version.split('.')[0])
  return major === 0 ? '' : `>=${version},<${major + 1}.0.0`
}
