import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, type PackageIdentity, spanOf } from '../lowering.js'

/** The classes of a package's modules, which hold nothing else that would run. */
export function declaredClasses({ sources }: PackageIdentity, lowering: Lowering): readonly ts.ClassDeclaration[] {
  const found = sources.classes.flatMap((path) => {
    const { statements } = lowering.program.sourceFile(path)
    for (const statement of statements) {
      if (path !== sources.description && !isDeclaration(statement))
        lowering.diagnostics.report(language.moduleStatement, spanOf(statement))
    }
    const classes = statements.filter(ts.isClassDeclaration)
    for (const declaration of classes) checkExport(declaration, lowering)
    return classes
  })
  const names = new Set<string>()
  for (const { name } of found) {
    if (name && names.has(name.text))
      lowering.diagnostics.report(language.duplicateClass, spanOf(name), { name: name.text })
    if (name) names.add(name.text)
  }
  return found
}

/** What is not exported cannot be used by other modules, nor by tests. */
function checkExport({ name, parent }: ts.ClassDeclaration, { checker, diagnostics }: Lowering): void {
  const module = checker.getSymbolAtLocation(parent)
  const exported = module ? checker.getExportsOfModule(module) : []
  const symbol = name && checker.getSymbolAtLocation(name)
  const isExported = exported.some(
    (each) => each === symbol || (each.flags & ts.SymbolFlags.Alias && checker.getAliasedSymbol(each) === symbol),
  )
  // What is exported as default is another symbol than its name.
  const isDefault = exported.some((each) => each.name === 'default' && each.valueDeclaration === name?.parent)
  if (name && !isExported && !isDefault) diagnostics.report(language.notMuranoClass, spanOf(name), { name: name.text })
}

function isDeclaration(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression)) ||
    (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0)
  )
}
