import { Diagnostics, language } from '../../diagnostics/index.js'
import type { Statement, Value } from '../../murano/class.js'
import type { ClassReference } from '../../murano/contract.js'
import type { Expression } from '../../yaql/ast.js'
import { isKeyword } from '../../yaql/index.js'
import type ts from '../load/typescript.cjs'
import type { BuiltinFunction } from './builtins/builtin.js'
import type { Lowering } from './lowering.js'
import { spanOf } from './lowering.js'
import type { NamespaceTable } from './namespaces.js'

/** The class whose members are being lowered. */
export interface ClassScope {
  readonly declaration: ts.ClassDeclaration
  readonly reference: ClassReference
  readonly namespaces: NamespaceTable
}

/** Names that a variable may not have: `$this` is the object itself. */
const reservedVariables = ['this']

/**
 * Where the body of one method is being lowered: the statements written so far, and what each name stands for.
 *
 * Statements go to a buffer, so that an expression can write what has to happen before it.
 */
export class Scope {
  lowering: Lowering
  #statements: Statement[] = []
  #bindings = new Map<ts.Symbol, Expression>()
  #variables = new Set<string>(reservedVariables)
  #lambdaDepth = 0

  constructor(
    lowering: Lowering,
    /** Undefined in forms, which have no `this`. */
    readonly owner: ClassScope | undefined,
    /** What the lowering of statements needs to know of the method, such as what a `return` has to do first. */
    readonly method: MethodTraits = {},
  ) {
    this.lowering = lowering
  }

  /** Adds a statement after those written so far. */
  write(statement: Statement): void {
    this.#statements.push(statement)
  }

  /** The statements that `run` writes, kept apart from those written before. */
  capture(run: () => void): readonly Statement[] {
    return this.captureWith(run).statements
  }

  /** What `run` yields, and the statements that it writes. */
  captureWith<Result>(run: () => Result): { result: Result; statements: readonly Statement[] } {
    const outer = this.#statements
    const statements: Statement[] = []
    this.#statements = statements
    try {
      return { result: run(), statements }
    } finally {
      this.#statements = outer
    }
  }

  /**
   * Tries one way of lowering. If it finds an error, everything that it did is undone: diagnostics, statements, names.
   * @returns Undefined if it was undone.
   */
  attempt<Result>(run: () => Result): Result | undefined {
    const { lowering } = this
    const bindings = new Map(this.#bindings)
    const variables = new Set(this.#variables)
    const diagnostics = new Diagnostics()
    this.lowering = { ...lowering, diagnostics }
    const { result, statements } = this.captureWith(run)
    this.lowering = lowering
    if (diagnostics.hasErrors) {
      this.#bindings = bindings
      this.#variables = variables
      return undefined
    }
    this.#statements.push(...statements)
    lowering.diagnostics.add(...diagnostics.list)
    return result
  }

  /** Declares a variable of the method; locals of one name get different variables, since Murano has function scope only. */
  declare(name: ts.Identifier): string {
    const variable = this.freshVariable(name.text)
    const symbol = this.lowering.checker.getSymbolAtLocation(name)
    if (symbol) this.bind(symbol, { kind: 'variable', name: variable })
    return variable
  }

  /** What a name stands for from here on. */
  bind(symbol: ts.Symbol, expression: Expression): void {
    this.#bindings.set(symbol, expression)
  }

  /** What a local name stands for; undefined for names that are not the method's. */
  binding(symbol: ts.Symbol | undefined): Expression | undefined {
    return symbol && this.#bindings.get(symbol)
  }

  /** A variable's name that nothing else in the method has, and that may stand wherever YAQL takes one. */
  freshVariable(hint: string): string {
    const base = legalName(hint)
    let name = base
    for (let number = 2; this.#variables.has(name); number += 1) name = `${base}${number}`
    this.#variables.add(name)
    return name
  }

  /** Puts a value into a variable of its own. */
  temporary(hint: string, value: Value): Expression {
    const variable: Expression = { kind: 'variable', name: this.freshVariable(hint) }
    this.write({ kind: 'assignment', target: variable, value })
    return variable
  }

  /** Whether a lambda is being lowered, where `$` is the item and nothing can be written before the expression. */
  get inLambda(): boolean {
    return this.#lambdaDepth > 0
  }

  /** Lowers the body of a lambda. What it would write as a statement is a mistake that is reported at `node`. */
  lambda<Result>(node: ts.Node, run: () => Result): Result {
    this.#lambdaDepth += 1
    try {
      const { result, statements } = this.captureWith(run)
      if (statements.length > 0) this.lowering.diagnostics.report(language.statementInLambda, spanOf(node))
      return result
    } finally {
      this.#lambdaDepth -= 1
    }
  }
}

/** JavaScript's names may hold dollar signs, begin with two underscores, or be words that YAQL keeps for itself. */
function legalName(name: string): string {
  const word = name.replaceAll('$', '_').replace(/^__+/, '_')
  return isKeyword(word, 'engine') ? word : `${word}_`
}

/** What statements have to know of the method that they belong to. */
export interface MethodTraits {
  /** Written before each return: a memoized method remembers there that it succeeded. */
  readonly beforeReturn?: () => readonly Statement[]
  /** In the engine a static method's `this` is the class that declares it, in JavaScript the one that it is called on. */
  readonly isStatic?: boolean
  /** In `initialize` inputs can still be written. */
  readonly isInitializer?: boolean
  /** The SDK's functions that mean something of their own here: forms have some. */
  readonly functions?: ReadonlyMap<string, BuiltinFunction>
}
