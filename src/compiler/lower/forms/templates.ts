import { forms } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, letIn, literal, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { bindPattern } from '../expressions/binding.js'
import { lowerExpression } from '../expressions/index.js'
import { type Lowering, spanOf } from '../lowering.js'
import { sdkNameOf } from '../symbols.js'
import { unwrapped } from './constant-nodes.js'
import { itemNumber } from './data.js'
import type { FormExpressions } from './expressions.js'
import type { Target } from './inputs.js'

type LowerValue = (node: ts.Expression, target: Target | undefined, hint: string) => Expression

/** What one `repeat` makes its items with. */
interface Frame {
  /** The number of the item, if the function takes it. */
  readonly number?: ts.Symbol
}

/** A constant that describes an object. */
interface DescribedObject {
  readonly frame: Frame | undefined
  readonly expression: Expression
  readonly isShared: boolean
}

/** The templates of a form: items of `repeat`, and objects that stand in several places. */
export class Templates {
  readonly #all: { name: string; expression: Expression }[] = []
  readonly #objects = new Map<ts.Symbol, DescribedObject>()
  readonly #frames: Frame[] = []

  constructor(
    private readonly expressions: FormExpressions,
    private readonly lower: LowerValue,
  ) {}

  get #lowering(): Lowering {
    return this.expressions.context.lowering
  }

  get all(): readonly { readonly name: string; readonly expression: Expression }[] {
    return this.#all
  }

  /** Whether an object stands in several places. */
  get sharesObjects(): boolean {
    return [...this.#objects.values()].some(({ isShared }) => isShared)
  }

  /** What a function returns; its constants are bound. Undefined, reported, if it does anything else. */
  result({ body }: ts.ArrowFunction): ts.Expression | undefined {
    if (!ts.isBlock(body)) return body
    for (const statement of body.statements) {
      if (ts.isReturnStatement(statement) && statement.expression) return statement.expression
      if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) {
        this.#refuse(statement, 'A statement other than constants and `return`')
        return undefined
      }
      for (const declaration of statement.declarationList.declarations) this.#bindConstant(declaration, body)
    }
    return undefined
  }

  /** `repeat(count, (number) => ...)`: a template that the dashboard evaluates for each number. */
  repeat(node: ts.CallExpression, target: Target | undefined, hint: string): Expression {
    const { scope } = this.expressions
    const [countNode, arrow] = node.arguments
    if (!countNode || !arrow || !ts.isArrowFunction(arrow) || scope.inLambda) {
      this.#refuse(
        node,
        scope.inLambda ? '`repeat` in a function for each item' : '`repeat` without a function written in place',
      )
      return literal(null)
    }
    const count = this.expressions.read(countNode, (inner) => lowerExpression(countNode, inner))
    // The number of an inner item hides that of the outer one, which gets another name where it is used.
    const outer = this.#frames.at(-1)?.number
    const outerName = outer && this.#isUsed(outer, arrow.body) ? scope.freshVariable(outer.name) : undefined
    if (outer && outerName !== undefined) scope.bind(outer, variable(outerName))
    const name = scope.freshVariable(hint)
    this.#all.push({ name, expression: this.#item(arrow, target, hint) })
    if (outer) scope.bind(outer, itemNumber)
    const repeated = call('repeat', variable(name), count)
    return outerName === undefined ? repeated : letIn({ [outerName]: itemNumber }, repeated)
  }

  #item(arrow: ts.ArrowFunction, target: Target | undefined, hint: string): Expression {
    const [parameter] = arrow.parameters
    const number = parameter && this.#lowering.checker.getSymbolAtLocation(parameter.name)
    if (number) this.expressions.scope.bind(number, itemNumber)
    this.#frames.push({ ...(number && { number }) })
    const result = this.result(arrow)
    const item = result ? this.lower(result, target, hint) : literal(null)
    this.#frames.pop()
    return item
  }

  /** The object that a constant describes; undefined for other constants. */
  object(symbol: ts.Symbol | undefined, place: ts.Node): Expression | undefined {
    const found = symbol && this.#objects.get(symbol)
    if (!found) return undefined
    if (found.isShared && found.frame && found.frame !== this.#frames.at(-1)) {
      this.#refuse(place, 'An object of one `repeat` within another')
    }
    return found.expression
  }

  #bindConstant({ name, initializer }: ts.VariableDeclaration, body: ts.Block): void {
    const { scope } = this.expressions
    const lowering = this.#lowering
    if (!initializer) return
    const symbol = ts.isIdentifier(name) ? lowering.checker.getSymbolAtLocation(name) : undefined
    if (!ts.isIdentifier(name) || !symbol || !describes(initializer, lowering)) {
      bindPattern(name, this.expressions.scope.captureWith(() => lowerExpression(initializer, scope)).result, scope)
      return
    }
    const expression = this.lower(initializer, undefined, name.text)
    const frame = this.#frames.at(-1)
    const isShared = !this.#standsOnce(symbol, body)
    const shared = isShared ? this.#shared(name, initializer, expression, frame) : expression
    this.#objects.set(symbol, { frame, expression: shared, isShared })
    scope.bind(symbol, shared)
  }

  /** The first use yields the object, later ones its id. Within `repeat` each item has one of its own. */
  #shared(
    name: ts.Identifier,
    initializer: ts.Expression,
    expression: Expression,
    frame: Frame | undefined,
  ): Expression {
    if (!isCreate(unwrapped(initializer), this.#lowering)) {
      this.#refuse(name, 'A list or map with objects that stands in several places')
    }
    const template = this.expressions.scope.freshVariable(name.text)
    this.#all.push({ name: template, expression })
    if (!frame) return call('ref', literal(template))
    return call('ref', literal(template), binary('+', literal(`${template} `), call('str', itemNumber)))
  }

  /** A function within may run several times. */
  #standsOnce(symbol: ts.Symbol, body: ts.Block): boolean {
    const [only, ...others] = this.#usesOf(symbol, body)
    return only !== undefined && others.length === 0 && enclosingFunction(only) === body.parent
  }

  #isUsed(symbol: ts.Symbol, node: ts.Node): boolean {
    return this.#usesOf(symbol, node).length > 0
  }

  #usesOf(symbol: ts.Symbol, within: ts.Node): readonly ts.Identifier[] {
    const { checker } = this.#lowering
    const found: ts.Identifier[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && !(ts.isVariableDeclaration(node.parent) && node.parent.name === node)) {
        const meant = ts.isShorthandPropertyAssignment(node.parent)
          ? checker.getShorthandAssignmentValueSymbol(node.parent)
          : checker.getSymbolAtLocation(node)
        if (meant === symbol) found.push(node)
      }
      ts.forEachChild(node, visit)
    }
    visit(within)
    return found
  }

  #refuse(node: ts.Node, construct: string): void {
    this.#lowering.diagnostics.report(forms.unclearObject, spanOf(node), { construct })
  }
}

function isCreate(node: ts.Node, lowering: Lowering): boolean {
  return ts.isCallExpression(node) && sdkNameOf(lowering, node.expression) === 'create'
}

/** Whether an expression holds descriptions of objects. */
function describes(node: ts.Node, lowering: Lowering): boolean {
  return (
    isCreate(node, lowering) || (ts.forEachChild(node, (child) => describes(child, lowering) || undefined) ?? false)
  )
}

function enclosingFunction(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, ts.isArrowFunction)
}
