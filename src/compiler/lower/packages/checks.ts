import { Diagnostics, forms, language, packages } from '../../../diagnostics/index.js'
import { fullyQualifiedName } from '../../../murano/contract.js'
import { admitsVersion, parseVersionSpec } from '../../../murano/version-spec.js'
import ts from '../../load/typescript.cjs'
import { formDeclaration } from '../forms/declaration.js'
import { formSource } from '../forms/source.js'
import { type Lowering, type PackageIdentity, packageOf, spanOf } from '../lowering.js'
import { classReference, hasModifier, isMuranoClass, parentClass } from '../symbols.js'
import type { PackageDescription } from './description.js'
import { mentionedClasses } from './mentions.js'

/** Reports what is wrong between packages, or between a package and its classes. */
export function checkPackages(descriptions: readonly PackageDescription[], lowering: Lowering): void {
  const named = new Map<string, PackageIdentity>()
  for (const description of descriptions) {
    const classes = classesOf(description.identity, lowering)
    checkRequires(description, lowering)
    checkApplication(description, classes, lowering)
    checkMentions(description.identity, lowering)
    checkForm(description, lowering)
    for (const declaration of classes) checkClassName(declaration, description.identity, named, lowering)
  }
}

function classesOf({ sources }: PackageIdentity, { program }: Lowering): readonly ts.ClassDeclaration[] {
  return sources.classes.flatMap((path) => program.sourceFile(path).statements.filter(ts.isClassDeclaration))
}

/** The engine reads the specs when it first needs a class, and then all of the package fails. */
function checkRequires({ requires, node }: PackageDescription, { packages: known, diagnostics }: Lowering): void {
  const place = spanOf(propertyOf(node, 'requires') ?? node)
  for (const [name, text] of Object.entries(requires)) {
    const spec = parseVersionSpec(text)
    const required = known.find(({ fullName }) => fullName === name)
    if (!/^\w+(\.\w+)*$/.test(name)) diagnostics.report(packages.invalidFullName, place, { value: name })
    else if (!spec) diagnostics.report(packages.invalidVersionSpec, place, { name, spec: text })
    else if (required && !admitsVersion(spec, required.version)) {
      diagnostics.report(packages.excludedVersion, place, { name, spec: text, version: required.version })
    }
  }
}

/** Environments take objects of classes that extend `Application` only. */
function checkApplication(
  { type, node }: PackageDescription,
  classes: readonly ts.ClassDeclaration[],
  lowering: Lowering,
): void {
  if (type !== 'Application' || classes.some((each) => isConcreteApplication(each, lowering))) return
  lowering.diagnostics.report(packages.noApplication, spanOf(propertyOf(node, 'type') ?? node))
}

/** Classes become part of a package by lying in its folder `classes`. */
function checkMentions({ sources }: PackageIdentity, lowering: Lowering): void {
  const { program, diagnostics, packages: known } = lowering
  const compiled = new Set(known.flatMap((each) => each.sources.classes))
  for (const path of [...sources.classes, ...(sources.form === undefined ? [] : [sources.form])]) {
    for (const { declaration, place } of mentionedClasses(program.sourceFile(path), lowering)) {
      const file = declaration.getSourceFile()
      if (program.isSdk(file) || compiled.has(file.fileName)) continue
      diagnostics.report(language.classElsewhere, spanOf(place), { name: declaration.name?.text ?? 'default' })
    }
  }
}

/** The dashboard adds what the form describes to an environment, as an application of this package. */
function checkForm(description: PackageDescription, lowering: Lowering): void {
  const { type, identity, form } = description
  if (form && identity.sources.form !== undefined) lowering.diagnostics.report(forms.twoForms, spanOf(form))
  const source = formSource(description, lowering)
  if (type !== 'Application' || !source) return
  // What is wrong with the form itself is reported where it is lowered.
  const silent = { ...lowering, diagnostics: new Diagnostics() }
  const declaration = formDeclaration(source, silent)
  const [place] = declaration?.node.arguments ?? []
  if (!declaration || !place) return
  const isOwn = packageOf(lowering, declaration.type.getSourceFile()) === identity
  if (isOwn && isConcreteApplication(declaration.type, lowering)) return
  const name = declaration.type.name?.text ?? 'default'
  lowering.diagnostics.report(forms.noApplication, spanOf(place), { class: name })
}

/** Whether environments take objects of just this class. */
function isConcreteApplication(declaration: ts.ClassDeclaration, lowering: Lowering): boolean {
  if (hasModifier(declaration, ts.SyntaxKind.AbstractKeyword)) return false
  for (let each = parentClass(lowering, declaration); each; each = parentClass(lowering, each)) {
    const reference = classReference(lowering, each)
    if (reference && fullyQualifiedName(reference) === 'io.murano.Application') return true
  }
  return false
}

/** The catalog takes a class's name from one package only. */
function checkClassName(
  declaration: ts.ClassDeclaration,
  own: PackageIdentity,
  named: Map<string, PackageIdentity>,
  lowering: Lowering,
): void {
  const reference = classReference(lowering, declaration)
  if (!reference || !declaration.name || !isMuranoClass(lowering, declaration)) return
  const name = fullyQualifiedName(reference)
  const other = named.get(name)
  if (other && other !== own && other.fullName !== own.fullName) {
    lowering.diagnostics.report(packages.classOfTwoPackages, spanOf(declaration.name), { name, other: other.fullName })
  }
  named.set(name, own)
}

function propertyOf(node: ts.Expression, name: string): ts.Node | undefined {
  return ts.isObjectLiteralExpression(node)
    ? node.properties.find((property) => property.name?.getText() === name)
    : undefined
}
