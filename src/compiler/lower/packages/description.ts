import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { packages } from '../../../diagnostics/index.js'
import type { Program } from '../../load/program.js'
import type { PackageSources } from '../../load/sources.js'
import ts from '../../load/typescript.cjs'
import { type Constant, constantOf, evaluate, isList, shorthandSymbol } from '../constants.js'
import { type Lowering, type PackageIdentity, spanOf } from '../lowering.js'
import { sdkNameOf } from '../symbols.js'

/** What `package.ts` says. */
export interface PackageDescription {
  readonly identity: PackageIdentity
  readonly type: 'Application' | 'Library'
  readonly name: string
  readonly description: string
  readonly author: string
  readonly tags: readonly string[]
  readonly supplier?: Constant
  readonly requires: Readonly<Record<string, string>>
  readonly settings: Constant
  /** The form that stands in `package.ts`. */
  readonly form?: ts.Expression
  /** The object that all this stands in. */
  readonly node: ts.Expression
}

/** Lengths that the catalog's database has for a text. */
const limits: Readonly<Record<string, number>> = { fullName: 128, name: 80, author: 80 }
const tagLimit = 80

/** Reads `package.ts`. Undefined, reported, if it describes no package. */
export function describePackage(
  sources: PackageSources,
  program: Program,
  diagnostics: DiagnosticSink,
): PackageDescription | undefined {
  const file = program.sourceFile(sources.description)
  const lowering: Lowering = { program, checker: program.checker, diagnostics, packages: [] }
  const node = definition(file, lowering)
  if (!node || !ts.isObjectLiteralExpression(node)) {
    diagnostics.report(packages.noDefinition, { file: sources.description, start: 0, end: 0 })
    return undefined
  }
  const values = new Map<string, Constant>()
  const places = new Map<string, ts.Node>()
  const form = formIn(node)
  for (const property of node.properties) {
    if (property === form?.parent) continue
    const name = property.name?.getText() ?? property.getText()
    const value = propertyValue(property, lowering)
    places.set(name, property)
    if (value === undefined) diagnostics.report(packages.notConstant, spanOf(property), { name })
    else values.set(name, value)
  }
  const text = (name: string) => {
    const value = values.get(name)
    return typeof value === 'string' ? value : ''
  }
  const place = (name: string) => spanOf(places.get(name) ?? node)
  const fullName = text('fullName')
  const namespace = text('namespace') || fullName.slice(0, Math.max(fullName.lastIndexOf('.'), 0))
  if (!/^\w+(\.\w+)*$/.test(fullName)) {
    diagnostics.report(packages.invalidFullName, place('fullName'), { value: fullName })
  } else if (namespace !== '' && !isNamespace(namespace)) {
    const name = text('namespace') === '' ? 'fullName' : 'namespace'
    diagnostics.report(packages.invalidFullName, place(name), { value: text(name) })
  }
  const version = text('version')
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
    diagnostics.report(packages.invalidVersion, place('version'), { value: version })
  for (const [name, limit] of Object.entries(limits)) {
    const { length } = text(name)
    if (length > limit) diagnostics.report(packages.textTooLong, place(name), { name, length, limit })
  }
  const given = values.get('tags') ?? []
  const tags = isList(given) ? given.map(String) : []
  for (const { length } of tags) {
    if (length > tagLimit) {
      diagnostics.report(packages.textTooLong, place('tags'), { name: 'tags', length, limit: tagLimit })
    }
  }
  const supplier = values.get('supplier')
  return {
    identity: {
      fullName,
      namespace,
      version,
      sources,
    },
    type: values.get('type') === 'Library' ? 'Library' : 'Application',
    name: text('name'),
    description: text('description'),
    author: text('author'),
    tags,
    ...(supplier !== undefined && { supplier }),
    requires: textEntries(values.get('requires')),
    settings: values.get('settings') ?? {},
    ...(form && { form }),
    node,
  }
}

/** Whether the engine takes a text for a namespace. */
function isNamespace(text: string): boolean {
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text)
}

/** What `export default definePackage(...)` is given. */
function definition(file: ts.SourceFile, lowering: Lowering): ts.Expression | undefined {
  const exported = file.statements.find(ts.isExportAssignment)?.expression
  if (!exported || !ts.isCallExpression(exported)) return undefined
  return sdkNameOf(lowering, exported.expression) === 'definePackage' ? exported.arguments[0] : undefined
}

/** The value of `form`, which is no constant. */
function formIn(node: ts.ObjectLiteralExpression): ts.Expression | undefined {
  const property = node.properties.find(({ name }) => name?.getText() === 'form')
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined
}

function propertyValue(property: ts.ObjectLiteralElementLike, lowering: Lowering): Constant | undefined {
  if (ts.isPropertyAssignment(property)) return evaluate(property.initializer, lowering)
  return ts.isShorthandPropertyAssignment(property)
    ? constantOf(shorthandSymbol(property, lowering), lowering)
    : undefined
}

function textEntries(constant: Constant | undefined): Readonly<Record<string, string>> {
  if (typeof constant !== 'object' || constant === null || isList(constant)) return {}
  return Object.fromEntries(Object.entries(constant).map(([name, value]) => [name, String(value)]))
}
