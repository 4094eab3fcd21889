import { forms } from '../../../diagnostics/index.js'
import type { Expression, MapEntry } from '../../../yaql/ast.js'
import { list, literal, map } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { evaluate, shorthandSymbol } from '../constants.js'
import { violation } from '../contract-check.js'
import { lowerExpression } from '../expressions/index.js'
import { lowerIdentifier } from '../expressions/names.js'
import { type Lowering, spanOf } from '../lowering.js'
import {
  classDeclaration,
  classOfType,
  classReference,
  hasModifier,
  isMuranoClass,
  sdkNameOf,
  symbolOf,
} from '../symbols.js'
import { unwrapped } from './constant-nodes.js'
import { type FormContext, FormExpressions } from './expressions.js'
import { entryTarget, type Input, inputsOf, itemTarget, needsValue, type Target } from './inputs.js'
import { objectType } from './object-type.js'
import { Templates } from './templates.js'

/**
 * Lowers what a form describes: objects with their properties, down to expressions of what was entered.
 * Each value is looked at together with the contract that it has to satisfy.
 */
export class ModelReader {
  readonly #lowering: Lowering
  readonly #expressions: FormExpressions
  readonly #templates: Templates

  constructor(context: FormContext) {
    this.#lowering = context.lowering
    this.#expressions = new FormExpressions(context, {
      create: (node) => this.#created(node),
      repeat: (node) => this.#templates.repeat(node, undefined, 'item'),
    })
    this.#templates = new Templates(this.#expressions, (node, target, hint) => this.value(node, target, hint))
  }

  /** The parts of the object that stand apart from it. */
  get templates(): readonly { readonly name: string; readonly expression: Expression }[] {
    return this.#templates.all
  }

  /** Whether an object stands in several places. */
  get sharesObjects(): boolean {
    return this.#templates.sharesObjects
  }

  /** The properties that `application` gives. */
  application(arrow: ts.ArrowFunction, type: ts.ClassDeclaration): readonly MapEntry[] {
    this.#expressions.bindData(arrow)
    const result = this.#templates.result(arrow)
    if (!result) return []
    const described = unwrapped(result)
    if (ts.isObjectLiteralExpression(described)) return this.#properties(described, type)
    return this.#refuse(described, 'Anything but an object that is written out')
  }

  /** The condition of a validator. */
  check(arrow: ts.ArrowFunction): Expression {
    this.#expressions.bindData(arrow)
    const result = this.#templates.result(arrow)
    return result ? this.#expressions.read(result, (scope) => lowerCondition(result, scope)) : literal(true)
  }

  /** Reports the inputs that a class needs and is not given. */
  checkComplete(type: ts.ClassDeclaration, given: readonly MapEntry[], place: ts.Node): void {
    const names = new Set(given.map(({ key }) => (key.kind === 'literal' ? key.value : undefined)))
    for (const { name, hasDefault, contract } of inputsOf(type, this.#lowering).values()) {
      if (names.has(name) || hasDefault || !needsValue(contract)) continue
      this.#lowering.diagnostics.report(forms.missingInput, spanOf(place), { class: className(type), name })
    }
  }

  /** @param hint What a template for it would be called. */
  value(given: ts.Expression, target: Target | undefined, hint: string): Expression {
    const node = unwrapped(given)
    if (ts.isCallExpression(node)) {
      const callee = sdkNameOf(this.#lowering, node.expression)
      if (callee === 'create') return this.#created(node)
      if (callee === 'repeat') return this.#templates.repeat(node, itemTarget(target, this.#lowering), hint)
    }
    if (ts.isObjectLiteralExpression(node)) return this.#literal(node, target, hint)
    if (ts.isArrayLiteralExpression(node) && !node.elements.some(ts.isSpreadElement)) {
      const item = itemTarget(target, this.#lowering)
      return list(...node.elements.map((element) => this.value(element, item, hint)))
    }
    if (ts.isConditionalExpression(node)) {
      const condition = this.#expressions.read(node.condition, (scope) => lowerCondition(node.condition, scope))
      const [yes, no] = [this.value(node.whenTrue, target, hint), this.value(node.whenFalse, target, hint)]
      return this.#expressions.choice(condition, yes, no)
    }
    const described = ts.isIdentifier(node) && this.#templates.object(symbolOf(this.#lowering, node), node)
    if (described) return described
    this.#checkConstant(node, target)
    return this.#expressions.given(node, target, (scope) => lowerExpression(node, scope))
  }

  #literal(node: ts.ObjectLiteralExpression, target: Target | undefined, hint: string): Expression {
    if (target?.contract.kind === 'class' || target?.contract.kind === 'template') return this.#implied(node, target)
    if (node.properties.some((property) => propertyName(property) === undefined)) {
      return this.#expressions.given(node, target, (scope) => lowerExpression(node, scope))
    }
    const entries = node.properties.map((property): MapEntry => {
      const name = propertyName(property) ?? ''
      const entry = target && entryTarget(target, name, this.#lowering)
      if (target?.contract.kind === 'map' && !entry) {
        this.#lowering.diagnostics.report(forms.unknownInput, spanOf(property), { owner: target.name, name })
      }
      return { key: literal(name), value: this.#propertyValue(property, entry, `${hint}_${name}`) }
    })
    return { kind: 'map', entries }
  }

  /** A map where an object has to be: the contract says of which class. */
  #implied(node: ts.ObjectLiteralExpression, { type }: Target): Expression {
    const members = type.isUnion() ? type.types : [type]
    const declaration = members.map(classOfType).find((found) => isMuranoClass(this.#lowering, found))
    if (!declaration) return this.#refuseValue(node, 'A map for a template')
    if (hasModifier(declaration, ts.SyntaxKind.AbstractKeyword)) {
      this.#lowering.diagnostics.report(forms.abstractObject, spanOf(node), { class: className(declaration) })
    }
    return this.#described(declaration, node, node)
  }

  /** `create(Class, { ... })`. */
  #created(node: ts.CallExpression): Expression {
    const [typeNode, given, owner] = node.arguments
    const declaration = typeNode && classDeclaration(symbolOf(this.#lowering, typeNode))
    const object = given && unwrapped(given)
    if (owner) this.#refuse(owner, 'An owner')
    if (!declaration || (object && !ts.isObjectLiteralExpression(object)))
      return this.#refuseValue(object ?? node, 'This')
    return this.#described(declaration, object, typeNode)
  }

  #described(type: ts.ClassDeclaration, node: ts.ObjectLiteralExpression | undefined, place: ts.Node): Expression {
    const reference = classReference(this.#lowering, type)
    if (!reference) return this.#refuseValue(place, 'A class of no package')
    const properties = node ? this.#properties(node, type) : []
    this.checkComplete(type, properties, place)
    return { kind: 'map', entries: [header(objectType(type, reference, place, this.#lowering)), ...properties] }
  }

  #properties(node: ts.ObjectLiteralExpression, type: ts.ClassDeclaration): readonly MapEntry[] {
    const inputs = inputsOf(type, this.#lowering)
    return node.properties.flatMap((property): MapEntry[] => {
      const name = propertyName(property)
      if (name === undefined) return this.#refuse(property, 'A spread or a computed name')
      const input = inputs.get(name)
      if (!input) {
        this.#lowering.diagnostics.report(forms.unknownInput, spanOf(property), { owner: className(type), name })
        return []
      }
      return [{ key: literal(name), value: this.#propertyValue(property, input, name) }]
    })
  }

  #propertyValue(property: ts.ObjectLiteralElementLike, target: Target | Input | undefined, hint: string): Expression {
    if (ts.isPropertyAssignment(property)) return this.value(property.initializer, target, hint)
    if (!ts.isShorthandPropertyAssignment(property)) return this.#refuseValue(property, 'A method')
    const symbol = shorthandSymbol(property, this.#lowering)
    const described = this.#templates.object(symbol, property.name)
    if (described) return described
    return this.#expressions.given(property.name, target, (scope) => lowerIdentifier(property.name, scope, symbol))
  }

  #checkConstant(node: ts.Expression, target: Target | undefined): void {
    const constant = target && evaluate(node, this.#lowering)
    const problem = constant === undefined || !target ? undefined : violation(target.contract, constant)
    if (problem === undefined || !target) return
    this.#lowering.diagnostics.report(forms.inputViolatesContract, spanOf(node), { name: target.name, problem })
  }

  #refuse(node: ts.Node, construct: string): [] {
    this.#lowering.diagnostics.report(forms.unclearObject, spanOf(node), { construct })
    return []
  }

  #refuseValue(node: ts.Node, construct: string): Expression {
    this.#refuse(node, construct)
    return literal(null)
  }
}

/** What says which class an object is of, and what it is called. */
export function header(type: string, name?: Expression): MapEntry {
  const entry = [literal('type'), literal(type)] as const
  return { key: literal('?'), value: name ? map(entry, [literal('name'), name]) : map(entry) }
}

function className(declaration: ts.ClassDeclaration): string {
  return declaration.name?.text ?? 'default'
}

function propertyName(property: ts.ObjectLiteralElementLike): string | undefined {
  const { name } = property
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined
}
