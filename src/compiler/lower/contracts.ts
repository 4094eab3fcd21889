import { contracts } from '../../diagnostics/index.js'
import type { Contract } from '../../murano/contract.js'
import ts from '../load/typescript.cjs'
import { type Lowering, spanOf } from './lowering.js'
import { isPortable } from './patterns.js'
import { classReference, isMuranoClass, sdkName, symbolOf } from './symbols.js'

/** What the type parameters of an alias stand for where it is used. */
type Environment = ReadonlyMap<ts.Symbol, ResolvedNode>

/** A type node, and what the type parameters in it stand for. */
interface ResolvedNode {
  readonly node: ts.TypeNode
  readonly environment: Environment
}

const none: Environment = new Map()

/**
 * The contract of a declared type. The nodes are read, not the checker's types, since those lose aliases such as `Int`.
 * A type that has no contract is reported, and yields one that admits anything.
 */
export function contractOf(node: ts.TypeNode, lowering: Lowering): Contract {
  return new ContractReader(lowering, node).read({ node, environment: none })
}

/** The contract of what may be left out (`x?: T`), besides what its type admits. */
export function nullableContract(contract: Contract, place: ts.Node, { diagnostics }: Lowering): Contract {
  if (contract.kind === 'any') return contract
  // Murano turns null into an empty list or map, so those cannot be null.
  if (contract.kind === 'list' || contract.kind === 'map') {
    diagnostics.report(contracts.nullableContainer, spanOf(place), { kind: contract.kind })
    return contract
  }
  return { ...contract, nullable: true }
}

/** The contract of a value that has no declared type. */
export function contractOfConstant(initializer: ts.Expression, lowering: Lowering): Contract | undefined {
  const type = lowering.checker.getTypeAtLocation(initializer)
  if (type.flags & ts.TypeFlags.StringLike) return { kind: 'string', nullable: false }
  if (type.flags & ts.TypeFlags.BooleanLike) return { kind: 'boolean', nullable: false }
  return undefined
}

class ContractReader {
  /** The declarations that are being read. */
  private readonly open = new Set<ts.Declaration>()

  constructor(
    private readonly lowering: Lowering,
    /** Where mistakes are reported: a type may be declared in a file that is not at fault. */
    private readonly place: ts.Node,
  ) {}

  read({ node, environment }: ResolvedNode): Contract {
    const inner = (child: ts.TypeNode) => this.read({ node: child, environment })
    if (ts.isParenthesizedTypeNode(node)) return inner(node.type)
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) return inner(node.type)
    if (ts.isArrayTypeNode(node)) return { kind: 'list', item: inner(node.elementType) }
    if (ts.isUnionTypeNode(node)) return this.readUnion(node, environment)
    if (ts.isTypeLiteralNode(node)) return this.readMembers(node.members, environment)
    if (ts.isLiteralTypeNode(node)) return this.readLiterals([node]) ?? this.refuse(node)
    if (ts.isTypeReferenceNode(node)) return this.readReference(node, environment)
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

  private readReference(node: ts.TypeReferenceNode, environment: Environment): Contract {
    const { lowering } = this
    const symbol = symbolOf(lowering, node.typeName)
    const bound = symbol && environment.get(symbol)
    if (bound) return this.read(bound)
    const parameters = (node.typeArguments ?? []).map((argument) => ({ node: argument, environment }))
    const name = symbol?.name ?? ''
    const declaration = symbol?.declarations?.[0]
    const fromLibrary = declaration && lowering.program.isLibrary(declaration.getSourceFile())
    const built = sdkName(lowering, symbol) === undefined ? undefined : this.readSdk(name, parameters)
    if (built) return built
    if (fromLibrary) return this.readLibrary(name, parameters) ?? this.refuse(node)
    const classDeclaration = symbol?.declarations?.find(ts.isClassDeclaration)
    if (classDeclaration) {
      const type = isMuranoClass(lowering, classDeclaration) ? classReference(lowering, classDeclaration) : undefined
      return type ? { kind: 'class', nullable: false, type } : this.refuse(node)
    }
    if (!declaration || !(ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration))) {
      return this.refuse(node)
    }
    return this.once(declaration, () => {
      const scope = environmentOf(declaration, parameters, lowering)
      return ts.isTypeAliasDeclaration(declaration)
        ? this.read({ node: declaration.type, environment: scope })
        : this.readInterface(declaration, scope)
    })
  }

  /** Reads a declaration, unless it is being read already: a contract has to end. */
  private once(declaration: ts.TypeAliasDeclaration | ts.InterfaceDeclaration, read: () => Contract): Contract {
    if (this.open.has(declaration)) {
      this.lowering.diagnostics.report(contracts.recursiveType, spanOf(this.place), { type: declaration.name.text })
      return { kind: 'any' }
    }
    this.open.add(declaration)
    const contract = read()
    this.open.delete(declaration)
    return contract
  }

  private readSdk(name: string, parameters: readonly ResolvedNode[]): Contract | undefined {
    const [first, second] = parameters
    const integer = { kind: 'integer', nullable: false } as const
    switch (name) {
      case 'Int':
        return integer
      case 'Positive':
        return { ...integer, minimum: 1 }
      case 'NonNegative':
        return { ...integer, minimum: 0 }
      case 'Between':
        return { ...integer, ...this.limits(name, first, second) }
      case 'Secret':
      case 'LongText':
        return { kind: 'string', nullable: false }
      case 'Json':
        return { kind: 'any' }
      case 'Matching': {
        const pattern = first && literalText(this.resolve(first).node)
        if (pattern === undefined || !isPortable(pattern)) {
          this.lowering.diagnostics.report(contracts.pattern, spanOf(this.place), { pattern: pattern ?? '' })
        }
        return { kind: 'string', nullable: false, ...(pattern !== undefined && { pattern }) }
      }
      case 'AtLeast': {
        return first && { kind: 'list', item: this.read(first), ...this.limits(name, second) }
      }
      case 'Owned':
      case 'NotOwned': {
        const contract = first && this.read(first)
        if (!first || !contract) return undefined
        if (contract.kind !== 'class') return this.refuse(first.node)
        return { ...contract, owned: name === 'Owned' ? 'owned' : 'notOwned' }
      }
      case 'Description':
      case 'Inputs':
        return first && this.read(first)
      case 'Template':
        return first && this.readTemplate(first, second)
      default:
        return undefined
    }
  }

  private readTemplate(type: ResolvedNode, excluded: ResolvedNode | undefined): Contract | undefined {
    const contract = this.read(type)
    if (contract.kind !== 'class') return undefined
    const names = excluded ? unionMembers(excluded.node).flatMap((node) => literalText(node) ?? []) : []
    this.checkExcluded(names, type)
    return {
      kind: 'template',
      nullable: false,
      type: contract.type,
      ...(names.length > 0 && { excludeProperties: names }),
    }
  }

  private readLibrary(name: string, parameters: readonly ResolvedNode[]): Contract | undefined {
    const [first, second] = parameters
    if (name === 'Readonly') return first && this.read(first)
    if (name === 'Array' || name === 'ReadonlyArray') return first && { kind: 'list', item: this.read(first) }
    if (name !== 'Record' || !first || !second) return undefined
    const key = this.read(first)
    const value = this.read(second)
    if (key.kind === 'string' && key.oneOf) {
      return { kind: 'map', entries: key.oneOf.map((entry) => ({ name: entry, contract: value })) }
    }
    // Keys are text in JavaScript, whatever the type says.
    return key.kind === 'string' ? { kind: 'map', entries: [], rest: { key, value } } : undefined
  }

  /** What a node stands for, if it is a type parameter. */
  private resolve(given: ResolvedNode): ResolvedNode {
    const { node, environment } = given
    const symbol = ts.isTypeReferenceNode(node) ? symbolOf(this.lowering, node.typeName) : undefined
    const bound = symbol && environment.get(symbol)
    return bound ? this.resolve(bound) : given
  }

  /** The limits that are given as type arguments: of a number, or of a list's length. */
  private limits(
    type: 'Between' | 'AtLeast',
    ...given: readonly (ResolvedNode | undefined)[]
  ): { readonly minimum?: number; readonly maximum?: number } {
    const [minimum, maximum = Number.MAX_SAFE_INTEGER] = given.map((each) => each && this.limit(each))
    const isWhole = [minimum, maximum].every(Number.isInteger)
    if (minimum === undefined || !isWhole || minimum > maximum || (type === 'AtLeast' && minimum < 0)) {
      this.lowering.diagnostics.report(contracts.impossibleLimits, spanOf(this.place), { type: this.place.getText() })
    }
    return { ...(minimum !== undefined && { minimum }), ...(given.length > 1 && { maximum }) }
  }

  private limit(given: ResolvedNode): number {
    const type = this.lowering.checker.getTypeFromTypeNode(this.resolve(given).node)
    return type.isNumberLiteral() ? type.value : Number.NaN
  }

  /** A template leaves out inputs by name, or those of the objects within it, with dots between. */
  private checkExcluded(names: readonly string[], given: ResolvedNode): void {
    const { checker, diagnostics } = this.lowering
    const { node } = this.resolve(given)
    const type = checker.getTypeFromTypeNode(node)
    for (const name of names) {
      const [first = ''] = name.split('.')
      if (type.getProperty(first)) continue
      diagnostics.report(contracts.unknownExclusion, spanOf(this.place), { class: node.getText(), name })
    }
  }

  private readInterface(declaration: ts.InterfaceDeclaration, environment: Environment): Contract {
    const inherited = (declaration.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap((type) => {
        const parent = symbolOf(this.lowering, type.expression)?.declarations?.find(ts.isInterfaceDeclaration)
        const given = (type.typeArguments ?? []).map((node) => ({ node, environment }))
        const contract = parent && this.readInterface(parent, environmentOf(parent, given, this.lowering))
        return contract?.kind === 'map' ? contract.entries : []
      }),
    )
    const own = this.readMembers(declaration.members, environment)
    if (own.kind !== 'map') return own
    const names = new Set(own.entries.map(({ name }) => name))
    return { ...own, entries: [...inherited.filter(({ name }) => !names.has(name)), ...own.entries] }
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
    const literals = members.every(ts.isLiteralTypeNode)
      ? this.readLiterals(members.filter(ts.isLiteralTypeNode))
      : undefined
    const [only, ...others] = members
    if (!literals && others.length > 0) {
      const merged = this.mergeUnion(members, environment)
      return merged && members.length < node.types.length ? this.nullable(merged) : (merged ?? this.refuse(node))
    }
    const contract = literals ?? (only ? this.read({ node: only, environment }) : this.refuse(node))
    return members.length < node.types.length ? this.nullable(contract) : contract
  }

  /** `C | Inputs<C>`: an object or the map of its properties, which the contract turns into the object. */
  private mergeUnion(members: readonly ts.TypeNode[], environment: Environment): Contract | undefined {
    const read = members.map((node) => this.read({ node, environment }))
    const [first, ...others] = read
    const same = others.every((other) => JSON.stringify(other) === JSON.stringify(first))
    return same && first?.kind === 'class' ? first : undefined
  }

  private readLiterals(nodes: readonly ts.LiteralTypeNode[]): Contract | undefined {
    const texts = nodes.flatMap((node) => literalText(node) ?? [])
    if (texts.length === nodes.length) return { kind: 'string', nullable: false, oneOf: texts }
    const numbers = nodes.flatMap((node) => literalNumber(node) ?? [])
    if (numbers.length === nodes.length && numbers.every(Number.isInteger)) {
      return { kind: 'integer', nullable: false, oneOf: numbers }
    }
    const isBoolean = ({ literal }: ts.LiteralTypeNode) =>
      literal.kind === ts.SyntaxKind.TrueKeyword || literal.kind === ts.SyntaxKind.FalseKeyword
    return nodes.length === 2 && nodes.every(isBoolean) ? { kind: 'boolean', nullable: false } : undefined
  }

  private nullable(contract: Contract): Contract {
    return nullableContract(contract, this.place, this.lowering)
  }

  private refuse(node: ts.Node): Contract {
    this.lowering.diagnostics.report(contracts.noContract, spanOf(this.place), { type: node.getText() })
    return { kind: 'any' }
  }
}

function environmentOf(
  declaration: ts.Declaration | undefined,
  parameters: readonly ResolvedNode[],
  { checker }: Lowering,
): Environment {
  const declared =
    declaration && (ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration))
      ? (declaration.typeParameters ?? [])
      : []
  return new Map(
    declared.flatMap((parameter, position) => {
      const symbol = checker.getSymbolAtLocation(parameter.name)
      const given = parameters[position] ?? (parameter.default && { node: parameter.default, environment: none })
      return symbol && given ? [[symbol, given] as const] : []
    }),
  )
}

/** MuranoPL has one contract for all keys that are not listed. */
function takesText({ parameters: [key] }: ts.IndexSignatureDeclaration): boolean {
  return key?.type?.kind === ts.SyntaxKind.StringKeyword
}

function isNull(node: ts.TypeNode): boolean {
  if (node.kind === ts.SyntaxKind.UndefinedKeyword) return true
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword
}

function unionMembers(node: ts.TypeNode): readonly ts.TypeNode[] {
  return ts.isUnionTypeNode(node) ? node.types : [node]
}

function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteralLike(node.literal) ? node.literal.text : undefined
}

function literalNumber(node: ts.TypeNode): number | undefined {
  if (!ts.isLiteralTypeNode(node)) return undefined
  const { literal } = node
  if (ts.isNumericLiteral(literal)) return Number(literal.text)
  if (ts.isPrefixUnaryExpression(literal) && ts.isNumericLiteral(literal.operand)) return -Number(literal.operand.text)
  return undefined
}
