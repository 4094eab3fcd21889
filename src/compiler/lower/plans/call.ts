import ts from 'typescript'
import { plans } from '../../../diagnostics/index.js'
import type { Expression, MapEntry } from '../../../yaql/ast.js'
import { call, literal, map, method, property } from '../../../yaql/build.js'
import type { Builtin } from '../builtins/builtin.js'
import { evaluate } from '../constants.js'
import { lowerArguments } from '../expressions/call.js'
import { packageOf, spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { type PlanDeclaration, planOf } from './declaration.js'
import { parameterGroup, parameterKey, planParameters } from './parameters.js'

/** `agent.call(plan({ ... }))` and `agent.send(plan({ ... }))`: the plan's template with its parameters bound, and its time limit. */
export function lowerPlanCall(name: 'call' | 'send'): Builtin {
  return (receiver, node, scope) => {
    const [argument, options] = node.arguments
    const { lowering, owner } = scope
    const plan = argument && ts.isCallExpression(argument) ? planOf(argument.expression, lowering) : undefined
    if (!plan || !argument || !ts.isCallExpression(argument) || !owner) {
      lowering.diagnostics.report(plans.planExpected, spanOf(argument ?? node))
      return literal(null)
    }
    if (packageOf(lowering, plan.node.getSourceFile()) !== packageOf(lowering, node.getSourceFile())) {
      lowering.diagnostics.report(plans.foreignPlan, spanOf(argument), { name: plan.name })
    }
    const resources = owner.namespaces.typeExpression({ namespace: 'io.murano.system', name: 'Resources' })
    const [given = map()] = lowerArguments(argument.arguments, scope)
    const template = method(
      method(resources, 'yaml', literal(`${plan.name}.template`)),
      'bind',
      map([literal(parameterGroup), bound(given, plan, scope)]),
    )
    const timeout = literal(timeoutOption(options, scope) ?? plan.timeout)
    return method(receiver, name, template, call('new', resources), ...(name === 'call' ? [timeout] : []))
  }
}

/** The values under the names that the template knows. Those of secrets are names that the logs mask. */
function bound(given: Expression, plan: PlanDeclaration, { lowering }: Scope): Expression {
  const parameters = planParameters(plan, lowering)
  if (given.kind === 'map') {
    const entries = given.entries.map(({ key, value }): MapEntry => {
      const parameter = parameters.find(({ name }) => key.kind === 'literal' && key.value === name)
      return { key: parameter ? literal(parameterKey(parameter)) : key, value }
    })
    const names = new Set(given.entries.map(({ key }) => (key.kind === 'literal' ? key.value : undefined)))
    const missing = parameters.filter(({ name }) => !names.has(name))
    const absent = missing.map(
      (parameter): MapEntry => ({ key: literal(parameterKey(parameter)), value: literal(null) }),
    )
    return { kind: 'map', entries: [...entries, ...absent] }
  }
  return map(
    ...parameters.map((parameter) => [literal(parameterKey(parameter)), property(given, parameter.name)] as const),
  )
}

/** `agent.call(plan, { timeout: 60 })`: a limit for this call only. */
function timeoutOption(options: ts.Expression | undefined, { lowering }: Scope): number | undefined {
  if (!options) return undefined
  const value = evaluate(options, lowering)
  const timeout = typeof value === 'object' && value !== null && 'timeout' in value ? value.timeout : undefined
  if (typeof timeout === 'number') return timeout
  lowering.diagnostics.report(plans.callOptions, spanOf(options))
  return undefined
}
