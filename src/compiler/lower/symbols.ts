import type { ClassReference } from '../../murano/contract.js'
import ts from '../load/typescript.cjs'
import { type Lowering, packageOf } from './lowering.js'

/** The symbol that a name stands for, imports followed to what they import. */
export function symbolOf(lowering: Lowering, node: ts.Node): ts.Symbol | undefined {
  const symbol = lowering.checker.getSymbolAtLocation(node)
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? lowering.checker.getAliasedSymbol(symbol) : symbol
}

/** The name of the SDK's declaration that a symbol stands for, if it is one of the SDK's. */
export function sdkName(lowering: Lowering, symbol: ts.Symbol | undefined): string | undefined {
  const file = symbol?.declarations?.[0]?.getSourceFile()
  return symbol && file && lowering.program.isSdk(file) ? symbol.name : undefined
}

/** The SDK's function or class that an expression names, such as `create`. */
export function sdkNameOf(lowering: Lowering, node: ts.Node): string | undefined {
  return ts.isIdentifier(node) || isNamespaceMember(lowering, node)
    ? sdkName(lowering, symbolOf(lowering, node))
    : undefined
}

/** `vetro.create`, where `vetro` is imported as a whole. */
export function isNamespaceMember(lowering: Lowering, node: ts.Node): node is ts.PropertyAccessExpression {
  const namespace = ts.isPropertyAccessExpression(node) ? symbolOf(lowering, node.expression) : undefined
  return namespace !== undefined && (namespace.flags & ts.SymbolFlags.ValueModule) !== 0
}

/** A method of the language's library, as `Array.map`, or of the SDK's classes, as `Agent.call`. */
export interface LibraryMember {
  readonly owner: string
  readonly name: string
}

/** The library's or the SDK's member behind a symbol, found by declaration and never by name alone. */
export function libraryMember(lowering: Lowering, symbol: ts.Symbol | undefined): LibraryMember | undefined {
  const declaration = symbol?.declarations?.[0]
  const file = declaration?.getSourceFile()
  if (!symbol || !declaration || !file) return undefined
  if (!lowering.program.isLibrary(file) && !lowering.program.isSdk(file)) return undefined
  const parent = declaration.parent
  const named = ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent) ? parent.name?.text : undefined
  return named === undefined ? undefined : { owner: libraryOwner(named), name: symbol.name }
}

/** `ReadonlyArray` is `Array`, `ObjectConstructor` is what authors write as `Object`. */
function libraryOwner(interfaceName: string): string {
  if (interfaceName === 'ReadonlyArray' || interfaceName === 'ConcatArray') return 'Array'
  return interfaceName
}

/** The class declaration behind a symbol. */
export function classDeclaration(symbol: ts.Symbol | undefined): ts.ClassDeclaration | undefined {
  return symbol?.declarations?.find(ts.isClassDeclaration)
}

/** The class that a type is an instance of. */
export function classOfType(type: ts.Type): ts.ClassDeclaration | undefined {
  return classDeclaration(type.getSymbol())
}

/** The class that a class extends; only the first parent. */
export function parentClass(lowering: Lowering, declaration: ts.ClassDeclaration): ts.ClassDeclaration | undefined {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
  const expression = clause?.types[0]?.expression
  return expression && classDeclaration(symbolOf(lowering, expression))
}

/** The methods that a method overrides, the nearest first. */
export function overridden(method: ts.MethodDeclaration, lowering: Lowering): readonly ts.MethodDeclaration[] {
  const name = method.name.getText()
  const found: ts.MethodDeclaration[] = []
  let parent = ts.isClassDeclaration(method.parent) ? parentClass(lowering, method.parent) : undefined
  for (; parent; parent = parentClass(lowering, parent)) {
    const base = parent.members.filter(ts.isMethodDeclaration).find((candidate) => candidate.name.getText() === name)
    if (base) found.push(base)
  }
  return found
}

/** Whether a class is, or descends from, `MuranoObject`. */
export function isMuranoClass(lowering: Lowering, declaration: ts.ClassDeclaration | undefined): boolean {
  for (let current = declaration; current; current = parentClass(lowering, current)) {
    if (current.name?.text === 'MuranoObject' && lowering.program.isSdk(current.getSourceFile())) return true
  }
  return false
}

/** The MuranoPL name of a class: the `@fqn` tag of the SDK's classes, or the package's namespace and the class's name. */
export function classReference(lowering: Lowering, declaration: ts.ClassDeclaration): ClassReference | undefined {
  const tag = ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === 'fqn')
  const tagged = tag && ts.getTextOfJSDocComment(tag.comment)?.trim()
  if (tagged !== undefined && lowering.program.isSdk(declaration.getSourceFile())) {
    const dot = tagged.lastIndexOf('.')
    return { namespace: tagged.slice(0, dot), name: tagged.slice(dot + 1) }
  }
  const owner = packageOf(lowering, declaration.getSourceFile())
  const name = declaration.name?.text
  return owner && name !== undefined ? { namespace: owner.namespace, name } : undefined
}

/** The decorators of the SDK on a class member, by name. */
export function decoratorNames(lowering: Lowering, node: ts.HasDecorators): readonly string[] {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) => sdkNameOf(lowering, expression) ?? [])
}

/** Whether a declaration carries a modifier, such as `private`. */
export function hasModifier(node: ts.Node, kind: ts.ModifierSyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false)
}
