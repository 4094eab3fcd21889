import { contracts } from '../../../diagnostics/index.js'
import type { Contract, MapContract } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'
import { classReference, isMuranoClass, sdkName, symbolOf } from '../symbols.js'
import { isNull, literalsContract, oneOf } from './literals.js'
import { nullableContract } from './nullable.js'
import { type Environment, environmentOf, type ResolvedType } from './resolved-type.js'
import { sdkContract, type TypeReader } from './sdk-types.js'

type NamedType = ts.TypeAliasDeclaration | ts.InterfaceDeclaration

/** Reads type nodes as contracts. */
export class ContractReader implements TypeReader {
  /** The declarations that are being read. */
  private readonly open = new Set<ts.Declaration>()

  constructor(
    readonly lowering: Lowering,
    /** Where mistakes are reported: a type may be declared in a file that is not at fault. */
    readonly place: ts.Node,
  ) {}

  read({ node, environment }: ResolvedType): Contract {
    const inner = (child: ts.TypeNode) => this.read({ node: child, environment })
    if (ts.isParenthesizedTypeNode(node)) return inner(node.type)
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) return inner(node.type)
    if (ts.isArrayTypeNode(node)) return { kind: 'list', item: inner(node.elementType) }
    if (ts.isUnionTypeNode(node)) return this.readUnion(node, environment)
    if (ts.isIntersectionTypeNode(node)) return this.joined(node.types.map(inner)) ?? this.refuse(node)
    if (ts.isTypeLiteralNode(node)) return this.readMembers(node.members, environment)
    if (ts.isLiteralTypeNode(node)) return literalsContract([node]) ?? this.refuse(node)
    if (ts.isTypeReferenceNode(node)) return this.readReference(node, node.typeName, environment)
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
        return { kind: 'string', nullable: false }
      case ts.SyntaxKind.BooleanKeyword:
        return { kind: 'boolean', nullable: false }
      case ts.SyntaxKind.NumberKeyword:
        this.lowering.diagnostics.report(contracts.plainNumber, spanOf(this.place))
        return { kind: 'integer', nullable: false }
      default:
        return this.refuse(node)
    }
  }

  refuse(node: ts.Node): Contract {
    this.lowering.diagnostics.report(contracts.noContract, spanOf(this.place), { type: node.getText() })
    return { kind: 'any' }
  }

  private readReference(
    node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments,
    name: ts.Node,
    environment: Environment,
  ): Contract {
    const { lowering } = this
    const symbol = symbolOf(lowering, name)
    const bound = symbol && environment.get(symbol)
    if (bound) return this.read(bound)
    const parameters = (node.typeArguments ?? []).map((argument) => ({ node: argument, environment }))
    const built =
      sdkName(lowering, symbol) === undefined ? undefined : sdkContract(symbol?.name ?? '', parameters, this)
    if (built) return built
    const [declaration] = symbol?.declarations ?? []
    if (declaration && lowering.program.isLibrary(declaration.getSourceFile())) {
      return this.readLibrary(symbol?.name ?? '', parameters) ?? this.refuse(node)
    }
    return this.readDeclared(symbol, parameters) ?? this.refuse(node)
  }

  private readDeclared(symbol: ts.Symbol | undefined, parameters: readonly ResolvedType[]): Contract | undefined {
    const { lowering } = this
    const type = symbol?.declarations?.find(ts.isClassDeclaration)
    const reference = type && isMuranoClass(lowering, type) ? classReference(lowering, type) : undefined
    if (reference) return { kind: 'class', nullable: false, type: reference }
    const enumeration = symbol?.declarations?.find(ts.isEnumDeclaration)
    if (enumeration) return oneOf(enumeration.members.map((member) => lowering.checker.getConstantValue(member)))
    const declaration = symbol?.declarations?.find(isNamedType)
    if (!declaration) return undefined
    return this.once(declaration, () => {
      const environment = environmentOf(declaration, parameters, lowering)
      return ts.isTypeAliasDeclaration(declaration)
        ? this.read({ node: declaration.type, environment })
        : this.readInterface(declaration, environment)
    })
  }

  /** Reads a declaration, unless it is being read already: a contract has to end. */
  private once(declaration: NamedType, read: () => Contract): Contract {
    if (this.open.has(declaration)) {
      this.lowering.diagnostics.report(contracts.recursiveType, spanOf(this.place), { type: declaration.name.text })
      return { kind: 'any' }
    }
    this.open.add(declaration)
    const contract = read()
    this.open.delete(declaration)
    return contract
  }

  private readLibrary(name: string, [first, second]: readonly ResolvedType[]): Contract | undefined {
    if (name === 'Readonly') return first && this.read(first)
    if (name === 'Array' || name === 'ReadonlyArray') return first && { kind: 'list', item: this.read(first) }
    if (name !== 'Record' || !first || !second) return undefined
    const key = this.read(first)
    const value = this.read(second)
    // The keys of JavaScript's maps are text.
    if (key.kind !== 'string') return undefined
    if (!key.oneOf) return { kind: 'map', entries: [], rest: { key, value } }
    return { kind: 'map', entries: key.oneOf.map((entry) => ({ name: entry, contract: value })) }
  }

  private readInterface(declaration: ts.InterfaceDeclaration, environment: Environment): Contract {
    const parents = (declaration.heritageClauses ?? []).flatMap(({ types }) => [...types])
    const inherited = parents.map((parent) => this.readReference(parent, parent.expression, environment))
    const own = this.readMembers(declaration.members, environment)
    return this.joined([...inherited, own]) ?? this.refuse(declaration.name)
  }

  /** Several maps as one: a later entry stands for an earlier one of its name. */
  private joined(parts: readonly Contract[]): MapContract | undefined {
    const maps = parts.filter((part) => part.kind === 'map')
    if (maps.length < parts.length) return undefined
    const rest = maps.findLast((part) => part.rest)?.rest
    const entries = new Map(maps.flatMap((part) => part.entries).map((entry) => [entry.name, entry]))
    return { kind: 'map', entries: [...entries.values()], ...(rest && { rest }) }
  }

  private readMembers(members: ts.NodeArray<ts.TypeElement>, environment: Environment): Contract {
    const entries: { name: string; contract: Contract }[] = []
    let rest: { key: Contract; value: Contract } | undefined
    for (const member of members) {
      if (ts.isPropertySignature(member) && member.type && !ts.isComputedPropertyName(member.name)) {
        const contract = this.read({ node: member.type, environment })
        entries.push({ name: member.name.text, contract: member.questionToken ? this.nullable(contract) : contract })
      } else if (ts.isIndexSignatureDeclaration(member) && !rest && takesText(member)) {
        rest = { key: { kind: 'string', nullable: false }, value: this.read({ node: member.type, environment }) }
      } else {
        return this.refuse(member)
      }
    }
    return { kind: 'map', entries, ...(rest && { rest }) }
  }

  private readUnion(node: ts.UnionTypeNode, environment: Environment): Contract {
    const members = node.types.filter((member) => !isNull(member))
    const contract = literalsContract(members) ?? this.readAlternatives(members, environment) ?? this.refuse(node)
    return members.length < node.types.length ? this.nullable(contract) : contract
  }

  /** Aliases of literals, which are joined, or `C | Inputs<C>`: the contract makes the object of the map. */
  private readAlternatives(members: readonly ts.TypeNode[], environment: Environment): Contract | undefined {
    const [first, ...others] = members.map((node) => this.read({ node, environment }))
    if (others.length === 0) return first
    const choices = [first, ...others].map((each) => (each && 'oneOf' in each ? each.oneOf : undefined))
    if (choices.every((choice) => choice !== undefined)) return oneOf(choices.flat())
    const same = others.every((other) => JSON.stringify(other) === JSON.stringify(first))
    return same && first?.kind === 'class' ? first : undefined
  }

  private nullable(contract: Contract): Contract {
    return nullableContract(contract, this.place, this.lowering)
  }
}

function isNamedType(declaration: ts.Declaration): declaration is NamedType {
  return ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)
}

/** MuranoPL has one contract for all keys that are not listed. */
function takesText({ parameters: [key] }: ts.IndexSignatureDeclaration): boolean {
  return key?.type?.kind === ts.SyntaxKind.StringKeyword
}
