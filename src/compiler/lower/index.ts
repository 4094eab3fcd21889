import { type DiagnosticSink, language } from '../../diagnostics/index.js'
import type { ClassDefinition } from '../../murano/class.js'
import type { FormDefinition } from '../../murano/form.js'
import type { Manifest } from '../../murano/package.js'
import type { ExecutionPlan } from '../../murano/plan.js'
import type { Program } from '../load/program.js'
import { type PackageSources, sourceFiles } from '../load/sources.js'
import ts from '../load/typescript.cjs'
import { lowerClass } from './classes/class.js'
import type { Constant } from './constants.js'
import { classesOfForm } from './forms/classes.js'
import { lowerForm } from './forms/form.js'
import { type Lowering, type PackageIdentity, spanOf } from './lowering.js'
import { checkPackages } from './packages/checks.js'
import type { PackageDescription } from './packages/description.js'
import { lowerManifest } from './packages/manifest.js'
import { derivedRequires } from './packages/requires.js'
import { unlockedMethods } from './parallel.js'
import { lowerPlans } from './plans/template.js'
import { reviewClass } from './review/index.js'
import { reviewTexts } from './review/texts.js'

/** What the TypeScript of one package becomes. */
export interface LoweredPackage {
  readonly directory: string
  readonly sources: PackageSources
  readonly manifest: Manifest
  readonly classes: readonly ClassDefinition[]
  readonly plans: readonly ExecutionPlan[]
  readonly form?: FormDefinition
  /** Constants for the templates among the resources. */
  readonly settings: Constant
}

/** Lowers packages. `imported` are those that are not built now but named by those that are. */
export function lowerPackages(
  descriptions: readonly PackageDescription[],
  imported: readonly PackageIdentity[],
  program: Program,
  diagnostics: DiagnosticSink,
): readonly LoweredPackage[] {
  const packages = [...descriptions.map(({ identity }) => identity), ...imported]
  const lowering: Lowering = { program, checker: program.checker, diagnostics, packages }
  const classes = new Map(descriptions.map((description) => [description, classesOf(description, lowering)]))
  checkPackages(descriptions, lowering)
  for (const declaration of [...classes.values()].flat()) reviewClass(declaration, lowering)
  for (const { identity } of descriptions) {
    for (const path of sourceFiles(identity.sources)) reviewTexts(program.sourceFile(path), lowering)
  }
  const unlocked = unlockedMethods(lowering, [...classes.values()].flat())
  return descriptions.map((description) => {
    const { sources } = description.identity
    const planFiles = sources.plans.map((path) => program.sourceFile(path))
    const classFiles = sources.classes.map((path) => program.sourceFile(path))
    const formFile = sources.form === undefined ? undefined : program.sourceFile(sources.form)
    const form = formFile && lowerForm(formFile, lowering)
    const formClasses = formFile ? classesOfForm(formFile, lowering) : []
    const requires = derivedRequires(description.identity, classFiles, formClasses, lowering)
    return {
      directory: sources.directory,
      sources,
      manifest: lowerManifest(description, requires),
      classes: (classes.get(description) ?? []).flatMap((each) => lowerClass(each, unlocked, lowering) ?? []),
      plans: lowerPlans(planFiles, sources, lowering),
      ...(form && { form }),
      settings: description.settings,
    }
  })
}

/** The classes of a package's modules, which hold nothing else that would run. */
function classesOf({ identity }: PackageDescription, lowering: Lowering): readonly ts.ClassDeclaration[] {
  const found = identity.sources.classes.flatMap((path) => {
    const { statements } = lowering.program.sourceFile(path)
    for (const statement of statements) {
      if (!isDeclaration(statement)) lowering.diagnostics.report(language.moduleStatement, spanOf(statement))
    }
    return statements.filter(ts.isClassDeclaration)
  })
  const names = new Set<string>()
  for (const { name } of found) {
    if (name && names.has(name.text))
      lowering.diagnostics.report(language.duplicateClass, spanOf(name), { name: name.text })
    if (name) names.add(name.text)
  }
  return found
}

function isDeclaration(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0)
  )
}
