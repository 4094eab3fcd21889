import type { DiagnosticSink } from '../../diagnostics/index.js'
import type { ClassDefinition } from '../../murano/class.js'
import type { FormDefinition } from '../../murano/form.js'
import type { Manifest } from '../../murano/package.js'
import type { ExecutionPlan } from '../../murano/plan.js'
import type { Program } from '../load/program.js'
import { type PackageSources, sourceFiles } from '../load/sources.js'
import { lowerClass } from './classes/class.js'
import { declaredClasses } from './classes/declared.js'
import type { Constant } from './constants.js'
import { classesOfForm } from './forms/classes.js'
import { lowerForm } from './forms/form.js'
import { formSource } from './forms/source.js'
import type { Lowering, PackageIdentity } from './lowering.js'
import { checkPackages } from './packages/checks.js'
import type { PackageDescription } from './packages/description.js'
import { lowerManifest } from './packages/manifest.js'
import { derivedRequires } from './packages/requires.js'
import { unlockedMethods } from './parallel/unlocked.js'
import { lowerPlans } from './plans/template.js'
import { reviewClass } from './review/index.js'
import { checkInitialisation } from './review/initialisation.js'
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
  const classes = new Map(
    descriptions.map((description) => [description, declaredClasses(description.identity, lowering)]),
  )
  checkPackages(descriptions, lowering)
  for (const declaration of [...classes.values()].flat()) reviewClass(declaration, lowering)
  checkInitialisation([...classes.values()].flat(), lowering)
  for (const { identity } of descriptions) {
    for (const path of sourceFiles(identity.sources)) reviewTexts(program.sourceFile(path), lowering)
  }
  const unlocked = unlockedMethods(lowering, [...classes.values()].flat())
  return descriptions.map((description) => {
    const { sources } = description.identity
    const planFiles = sources.plans.map((path) => program.sourceFile(path))
    const classFiles = sources.classes.map((path) => program.sourceFile(path))
    const source = formSource(description, lowering)
    const form = source && lowerForm(source, lowering)
    const formClasses = source ? classesOfForm(source, lowering) : []
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
