import { forms, language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { call, literal, switchCases } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import type { BuiltinFunction } from '../builtins/builtin.js'
import { eager } from '../eager.js'
import { bindPattern } from '../expressions/binding.js'
import { lowerArguments } from '../expressions/call.js'
import { type Lowering, spanOf } from '../lowering.js'
import { Scope } from '../scope.js'
import { allData, fieldReference, fieldsIn, fieldsTakenApart, formVariables, takesWholeSteps } from './data.js'
import { toDashboard, unknownInForms } from './dialect.js'
import type { FieldDeclaration } from './fields.js'
import type { Input, Target } from './inputs.js'
import type { FieldUses } from './uses.js'

/** What the lowering of one form shares. */
export interface FormContext {
  readonly lowering: Lowering
  readonly uses: FieldUses
  readonly fields: readonly FieldDeclaration[]
}

/** How a call of the SDK's that only forms have is lowered. */
type FormFunctions = Readonly<Record<'create' | 'repeat', (node: ts.CallExpression) => Expression>>

/** Lowers the expressions of one function of a form, and notes what they do with its fields. */
export class FormExpressions {
  readonly scope: Scope

  constructor(
    readonly context: FormContext,
    { create, repeat }: FormFunctions,
  ) {
    const functions = new Map<string, BuiltinFunction>([
      ['create', create],
      ['repeat', repeat],
      ['generateHostname', (node, scope) => call('generateHostname', ...lowerArguments(node.arguments, scope))],
    ])
    this.scope = new Scope(context.lowering, undefined, { functions })
    for (const name of formVariables) this.scope.freshVariable(name)
  }

  /** `({ step }) => ...` or `(data) => ...`: what was entered. */
  bindData({ parameters: [parameter] }: ts.ArrowFunction): void {
    if (parameter) bindPattern(parameter.name, allData, this.scope)
  }

  /** A value for an input. A field that is given as it is takes on the input's limits. */
  given(node: ts.Node, target: Target | Input | undefined, lower: (scope: Scope) => Expression): Expression {
    const expression = this.#lowered(node, lower)
    const field = fieldReference(expression)
    if (field && target) this.context.uses.fill(field, target)
    else this.#noteReads(expression)
    return expression
  }

  /** A value that is looked at, or computed with. */
  read(node: ts.Node, lower: (scope: Scope) => Expression): Expression {
    const expression = this.#lowered(node, lower)
    this.#noteReads(expression)
    return expression
  }

  /** One of two values. */
  choice(condition: Expression, yes: Expression, no: Expression): Expression {
    return toDashboard(switchCases([condition, yes], [literal(true), no]))
  }

  #lowered(node: ts.Node, lower: (scope: Scope) => Expression): Expression {
    const { diagnostics } = this.context.lowering
    const { result, statements } = this.scope.captureWith(() => lower(this.scope))
    if (statements.length > 0) diagnostics.report(language.statementInLambda, spanOf(node))
    const expression = toDashboard(eager(result))
    for (const name of new Set(unknownInForms(expression))) {
      diagnostics.report(forms.notInForms, spanOf(node), { name })
    }
    if (takesWholeSteps(expression)) {
      diagnostics.report(forms.unclearObject, spanOf(node), { construct: 'A step as a whole' })
    }
    this.#refuseParts(node, expression)
    return expression
  }

  #noteReads(expression: Expression): void {
    for (const field of fieldsIn(expression)) this.context.uses.read(field)
  }

  /** Of a component the dashboard has the id only. */
  #refuseParts(node: ts.Node, expression: Expression): void {
    const { fields, lowering } = this.context
    for (const { step, name } of fieldsTakenApart(expression)) {
      const field = fields.find((each) => each.step === step && each.name === name)
      if (field?.kind === 'component') lowering.diagnostics.report(forms.componentPart, spanOf(node), { name })
    }
  }
}
