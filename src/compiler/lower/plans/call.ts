import { plans } from '../../../diagnostics/index.js'
import type { Expression, MapExpression } from '../../../yaql/ast.js'
import { binary, call, letIn, literal, map, method, switchCases, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import type { Builtin } from '../builtins/builtin.js'
import { evaluate } from '../constants.js'
import { lowerArguments } from '../expressions/call.js'
import { packageOf, spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { type PlanDeclaration, planOf } from './declaration.js'
import { type PlanParameter, parameterGroup, parameterKey, planParameters } from './parameters.js'

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

/** The values under the names that the template knows, in the order in which they are given; what is left out is null. */
function bound(given: Expression, plan: PlanDeclaration, { lowering }: Scope): Expression {
  const parameters = planParameters(plan, lowering)
  const value = (name: string) =>
    given.kind === 'map' ? (entryOf(given, name) ?? literal(null)) : method(given, 'get', literal(name))
  const position = ({ name }: PlanParameter) =>
    given.kind === 'map' ? given.entries.findIndex(({ key }) => isNamed(key, name)) : 0
  return map(
    ...parameters
      .toSorted((left, right) => position(left) - position(right))
      .map((parameter) => {
        const plain = value(parameter.name)
        return [literal(parameterKey(parameter)), parameter.transport === 'secret' ? encoded(plain) : plain] as const
      }),
  )
}

function entryOf({ entries }: MapExpression, name: string): Expression | undefined {
  return entries.find(({ key }) => isNamed(key, name))?.value
}

function isNamed(key: Expression, name: string): boolean {
  return key.kind === 'literal' && key.value === name
}

function encoded(value: Expression): Expression {
  if (value.kind === 'literal') return value.value === null ? value : call('base64encode', value)
  const secret = variable('secret')
  return letIn(
    { secret: value },
    switchCases([binary('=', secret, literal(null)), literal(null)], [literal(true), call('base64encode', secret)]),
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
