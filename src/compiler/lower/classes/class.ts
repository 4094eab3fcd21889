import { language } from '../../../diagnostics/index.js'
import type { ClassDefinition } from '../../../murano/class.js'
import type { ClassReference, Contract } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { documentationOf, type Lowering, spanOf } from '../lowering.js'
import { NamespaceTable } from '../namespaces.js'
import type { ClassScope } from '../scope.js'
import { classDeclaration, classReference, isMuranoClass, symbolOf } from '../symbols.js'
import { checkMembers } from './members.js'
import { lowerMethods } from './methods.js'
import { checkNames } from './names.js'
import { lowerProperties } from './properties.js'

/** Lowers one class. Undefined, reported, for what is no Murano class. */
export function lowerClass(
  declaration: ts.ClassDeclaration,
  unlocked: ReadonlySet<ts.MethodDeclaration>,
  lowering: Lowering,
): ClassDefinition | undefined {
  const reference = classReference(lowering, declaration)
  if (!reference || !isMuranoClass(lowering, declaration)) {
    lowering.diagnostics.report(language.notMuranoClass, spanOf(declaration.name ?? declaration), {
      name: declaration.name?.text ?? 'default',
    })
    return undefined
  }
  refuseGenerics(declaration, lowering)
  checkNames(declaration, lowering)
  checkMembers(declaration, lowering)
  const namespaces = new NamespaceTable(reference.namespace)
  const scope: ClassScope = { declaration, reference, namespaces }
  const documentation = documentationOf(declaration)
  const parents = parentsOf(declaration, lowering)
  for (const { namespace } of parents) namespaces.prefix(namespace)
  const properties = lowerProperties(scope, lowering)
  const methods = lowerMethods(scope, unlocked, lowering)
  for (const { contract } of [...properties, ...methods.flatMap((method) => method.arguments)]) {
    for (const { namespace } of classesIn(contract)) namespaces.prefix(namespace)
  }
  return {
    reference,
    ...(documentation !== undefined && { documentation }),
    namespaces: namespaces.used,
    parents,
    meta: [],
    properties,
    methods,
    source: spanOf(declaration),
  }
}

/** The parent, or none for `MuranoObject`, which the engine takes when nothing is said. */
function parentsOf(declaration: ts.ClassDeclaration, lowering: Lowering): readonly ClassReference[] {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
  return (clause?.types ?? []).flatMap(({ expression }) => {
    const parent = classDeclaration(symbolOf(lowering, expression))
    const reference = parent && classReference(lowering, parent)
    if (!reference) {
      lowering.diagnostics.report(language.classExpected, spanOf(expression))
      return []
    }
    return reference.namespace === 'io.murano' && reference.name === 'Object' ? [] : [reference]
  })
}

function refuseGenerics(declaration: ts.ClassDeclaration, lowering: Lowering): void {
  const [parameter] = declaration.typeParameters ?? []
  if (!parameter) return
  lowering.diagnostics.report(language.unsupportedSyntax, spanOf(parameter), {
    construct: 'A generic class',
    alternative: 'Write the class for the type that it is used with.',
  })
}

/** The classes that a contract names. */
function classesIn(contract: Contract): readonly ClassReference[] {
  switch (contract.kind) {
    case 'class':
    case 'template':
      return [contract.type]
    case 'list':
      return classesIn(contract.item)
    case 'map': {
      const { entries, rest } = contract
      return [...entries.map((entry) => entry.contract), ...(rest ? [rest.key, rest.value] : [])].flatMap(classesIn)
    }
    default:
      return []
  }
}
