import ts from '../../load/typescript.cjs'
import { type Lowering, packageOf } from '../lowering.js'
import { classDeclaration, isMuranoClass, symbolOf } from '../symbols.js'

/** A Murano class that a file names, itself or through a type that it names. */
export interface Mention {
  readonly declaration: ts.ClassDeclaration
  /** Where the file names it. */
  readonly place: ts.Node
}

/** The Murano classes that a file names. */
export function mentionedClasses(file: ts.SourceFile, lowering: Lowering): readonly Mention[] {
  const found = new Map<ts.ClassDeclaration, ts.Node>()
  const seen = new Set<ts.Declaration>()
  const visit = (node: ts.Node, place: ts.Node | undefined): void => {
    if (ts.isIdentifier(node)) {
      const symbol = symbolOf(lowering, node)
      const declaration = classDeclaration(symbol)
      if (declaration && isMuranoClass(lowering, declaration) && !found.has(declaration)) {
        found.set(declaration, place ?? node)
      }
      for (const type of symbol?.declarations ?? []) {
        if (!isType(type) || seen.has(type) || lowering.program.isLibrary(type.getSourceFile())) continue
        seen.add(type)
        ts.forEachChild(type, (child) => visit(child, place ?? node))
      }
    }
    ts.forEachChild(node, (child) => visit(child, place))
  }
  const isDescription = packageOf(lowering, file)?.sources.description === file.fileName
  for (const statement of file.statements) {
    // What package.ts names in its form is looked at with the form.
    const isApart = ts.isImportDeclaration(statement) || ts.isExportAssignment(statement)
    if (!isDescription || !isApart) visit(statement, undefined)
  }
  return [...found].map(([declaration, place]) => ({ declaration, place }))
}

function isType(declaration: ts.Declaration): boolean {
  return ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)
}
