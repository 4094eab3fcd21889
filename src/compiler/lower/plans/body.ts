import { plans } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { type Lowering, spanOf } from '../lowering.js'
import { libraryMember, sdkNameOf, symbolOf } from '../symbols.js'
import { classify } from '../types.js'
import { type PlanDeclaration, scriptOf } from './declaration.js'
import { areComparable, isPlainCondition, isPlainText } from './operands.js'
import { type PlanParameter, parameterKey, type Transport } from './parameters.js'
import { prelude } from './prelude.js'
import { pythonConstant, pythonText } from './python.js'
import type { ScriptTable } from './scripts.js'

/** The Python that the agent runs for a plan. */
export function lowerPlanBody(
  { run }: PlanDeclaration,
  parameters: readonly PlanParameter[],
  scripts: ScriptTable,
  lowering: Lowering,
): string {
  const writer = new PythonWriter(parameters, scripts, lowering)
  writer.bindParameters(run)
  const statements = ts.isBlock(run.body) ? writer.block(run.body) : [`return ${writer.expression(run.body)}`]
  const lines = [
    'try:',
    ...indented(statements),
    'finally:',
    ...indented(['shutil.rmtree(folder, ignore_errors=True)']),
  ]
  return `${prelude}\n${lines.join('\n')}\n`
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`)
}

class PythonWriter {
  readonly #names = new Map<ts.Symbol, string>()
  readonly #transports = new Map<ts.Symbol, Transport>()

  constructor(
    private readonly parameters: readonly PlanParameter[],
    private readonly scripts: ScriptTable,
    private readonly lowering: Lowering,
  ) {}

  /** `({ name, members }) => ...`: what each name of the pattern stands for. */
  bindParameters({ parameters: [parameter] }: ts.ArrowFunction): void {
    if (!parameter) return
    if (!ts.isObjectBindingPattern(parameter.name)) return this.refuse(parameter, 'A parameter that is no pattern')
    for (const element of parameter.name.elements) {
      const key = element.propertyName ?? element.name
      const found = this.parameters.find(({ name }) => ts.isIdentifier(key) && name === key.text)
      const symbol = ts.isIdentifier(element.name) && this.lowering.checker.getSymbolAtLocation(element.name)
      if (!found || !symbol || element.initializer || element.dotDotDotToken) this.refuse(element, 'This pattern')
      else {
        const value = `parameters[${pythonText(parameterKey(found))}]`
        this.#names.set(symbol, found.transport === 'secret' ? `decoded(${value})` : value)
        this.#transports.set(symbol, found.transport)
      }
    }
  }

  block(node: ts.Block): readonly string[] {
    const lines = node.statements.flatMap((statement) => this.statement(statement))
    return lines.length > 0 ? lines : ['pass']
  }

  private statement(node: ts.Statement): readonly string[] {
    if (ts.isBlock(node)) return this.block(node)
    if (ts.isReturnStatement(node)) return [node.expression ? `return ${this.expression(node.expression)}` : 'return']
    if (ts.isExpressionStatement(node)) return [this.expression(node.expression)]
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap((each) => this.variable(each))
    if (ts.isIfStatement(node)) {
      const otherwise = node.elseStatement ? ['else:', ...indented(this.statement(node.elseStatement))] : []
      return [`if ${this.condition(node.expression)}:`, ...indented(this.statement(node.thenStatement)), ...otherwise]
    }
    this.refuse(node, 'This statement')
    return ['pass']
  }

  private variable({ name, initializer }: ts.VariableDeclaration): readonly string[] {
    const symbol = ts.isIdentifier(name) ? this.lowering.checker.getSymbolAtLocation(name) : undefined
    if (!symbol || !initializer) {
      this.refuse(name, 'A variable without a value, or a pattern')
      return []
    }
    const value = this.expression(initializer)
    const variable = `${symbol.name}_${this.#names.size}`
    this.#names.set(symbol, variable)
    if (this.mentionsSecret(initializer)) this.#transports.set(symbol, 'secret')
    return [`${variable} = ${value}`]
  }

  expression(node: ts.Expression): string {
    const constant = evaluate(node, this.lowering)
    if (constant !== undefined) return pythonConstant(constant)
    if (ts.isParenthesizedExpression(node)) return `(${this.expression(node.expression)})`
    if (ts.isIdentifier(node)) return this.name(node)
    if (ts.isCallExpression(node)) return this.call(node)
    if (ts.isPropertyAccessExpression(node)) return this.property(node)
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      return `(not ${this.condition(node.operand)})`
    }
    if (ts.isBinaryExpression(node)) return this.binary(node)
    if (ts.isArrayLiteralExpression(node)) return `[${node.elements.map((item) => this.expression(item)).join(', ')}]`
    if (ts.isObjectLiteralExpression(node)) return this.object(node)
    if (ts.isTemplateExpression(node)) return this.template(node)
    this.refuse(node, 'This expression')
    return 'None'
  }

  private name(node: ts.Identifier): string {
    const symbol = symbolOf(this.lowering, node)
    const known = symbol && this.#names.get(symbol)
    if (known === undefined) this.refuse(node, `\`${node.text}\``)
    return known ?? 'None'
  }

  private call(node: ts.CallExpression): string {
    const sdk = sdkNameOf(this.lowering, node.expression)
    const [argument] = node.arguments
    if (sdk === 'lines' && argument) return `[line for line in ${this.expression(argument)}.splitlines() if line]`
    if (sdk === 'parseJson' && argument) return `json.loads(${this.expression(argument)})`
    const script = scriptOf(node.expression, this.lowering)
    if (!script) {
      this.refuse(node, 'This call')
      return 'None'
    }
    const words = node.arguments.map((each) => this.word(each))
    return `call(${[this.scripts.nameOf(script), ...words].join(', ')})`
  }

  /** A word of a script's command line: the value itself, or the path of a file that holds it. */
  private word(node: ts.Expression): string {
    const value = this.expression(node)
    switch (this.transport(node)) {
      case 'word':
        return `word(${value})`
      case 'lines':
        return `in_lines(${value})`
      case 'json':
        return `in_file(json.dumps(${value}))`
      default:
        return `in_file(${value} or '')`
    }
  }

  private transport(node: ts.Expression): Transport {
    const symbol = ts.isIdentifier(node) ? symbolOf(this.lowering, node) : undefined
    const declared = symbol && this.#transports.get(symbol)
    if (declared) return declared
    const { kind } = classify(this.lowering, this.lowering.checker.getTypeAtLocation(node))
    if (kind === 'array') return 'lines'
    if (kind === 'map') return 'json'
    return this.mentionsSecret(node) ? 'secret' : 'word'
  }

  /** A text made with a secret, or with a long text, is one too; what a script yields is not. */
  private mentionsSecret(node: ts.Node): boolean {
    if (ts.isCallExpression(node) && scriptOf(node.expression, this.lowering)) return false
    if (ts.isIdentifier(node)) {
      const symbol = symbolOf(this.lowering, node)
      const transport = symbol && this.#transports.get(symbol)
      if (transport === 'secret' || transport === 'text') return true
    }
    return ts.forEachChild(node, (child) => this.mentionsSecret(child) || undefined) ?? false
  }

  private condition(node: ts.Expression): string {
    if (!isPlainCondition(node, this.lowering)) this.refuse(node, 'A list, a map or an object as a condition')
    return this.expression(node)
  }

  /** A part of what a script or `parseJson` yields, or of a map, where what is missing is null. */
  private property(node: ts.PropertyAccessExpression): string {
    const symbol = symbolOf(this.lowering, node.name)
    const member = libraryMember(this.lowering, symbol)
    const owner = this.expression(node.expression)
    const isLength = member?.name === 'length' && ['Array', 'String'].includes(member.owner)
    const isData = !member || member.owner === 'ScriptResult'
    if (node.questionDotToken || !(isLength || isData)) this.refuse(node, `\`${node.getText()}\``)
    if (isLength) return `len(${owner})`
    const mayBeMissing = !symbol || (symbol.flags & ts.SymbolFlags.Optional) !== 0
    const name = pythonText(node.name.text)
    return mayBeMissing ? `${owner}.get(${name})` : `${owner}[${name}]`
  }

  private binary(node: ts.BinaryExpression): string {
    const operator = operators.get(node.operatorToken.kind)
    if (operator === undefined || !areComparable(node, this.lowering)) {
      const between = operator === undefined ? '' : ' between values of these kinds'
      this.refuse(node, `The operator \`${node.operatorToken.getText()}\`${between}`)
      return 'None'
    }
    return `(${this.expression(node.left)} ${operator} ${this.expression(node.right)})`
  }

  private object(node: ts.ObjectLiteralExpression): string {
    const entries = node.properties.map((property) => {
      if (ts.isShorthandPropertyAssignment(property)) {
        const symbol = this.lowering.checker.getShorthandAssignmentValueSymbol(property)
        return `${pythonText(property.name.text)}: ${(symbol && this.#names.get(symbol)) ?? 'None'}`
      }
      if (ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)) {
        return `${pythonText(property.name.text)}: ${this.expression(property.initializer)}`
      }
      this.refuse(property, 'This entry of a map')
      return ''
    })
    return `{${entries.join(', ')}}`
  }

  private template(node: ts.TemplateExpression): string {
    const parts = node.templateSpans.flatMap(({ expression, literal }) => {
      if (!isPlainText(expression, this.lowering)) {
        this.refuse(expression, 'A list, a map or what may be null in a template string')
      }
      return [`word(${this.expression(expression)})`, pythonText(literal.text)]
    })
    return `(${[pythonText(node.head.text), ...parts].join(' + ')})`
  }

  private refuse(node: ts.Node, construct: string): void {
    this.lowering.diagnostics.report(plans.unsupportedInPlan, spanOf(node), { construct })
  }
}

const operators: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '!='],
  [ts.SyntaxKind.EqualsEqualsToken, '=='],
  [ts.SyntaxKind.ExclamationEqualsToken, '!='],
  [ts.SyntaxKind.AmpersandAmpersandToken, 'and'],
  [ts.SyntaxKind.BarBarToken, 'or'],
  [ts.SyntaxKind.LessThanToken, '<'],
  [ts.SyntaxKind.LessThanEqualsToken, '<='],
  [ts.SyntaxKind.GreaterThanToken, '>'],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>='],
  [ts.SyntaxKind.PlusToken, '+'],
])
