import { contracts, language } from '../../../diagnostics/index.js'
import type { ArgumentDefinition } from '../../../murano/class.js'
import ts from '../../load/typescript.cjs'
import { constantExpression, evaluate } from '../constants.js'
import { violation } from '../contract-check.js'
import { nullableContract } from '../contracts/nullable.js'
import { contractOf } from '../contracts.js'
import { toValue } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { checkMemberName } from './names.js'

/** The arguments of a method. `name` is the method's in MuranoPL. */
export function lowerParameters(
  method: ts.MethodDeclaration,
  name: string,
  scope: Scope,
): readonly ArgumentDefinition[] {
  const { lowering } = scope
  if (name.startsWith('.') && method.parameters.length > 0) {
    lowering.diagnostics.report(language.lifecycleParameters, spanOf(method.name), { method: method.name.getText() })
  }
  return method.parameters.map((parameter) => {
    checkMemberName(parameter, lowering)
    if (!ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) {
      lowering.diagnostics.report(language.unsupportedSyntax, spanOf(parameter), {
        construct: 'A rest parameter, or a pattern as a parameter',
        alternative: 'Take a list or a map.',
      })
      return { name: 'unnamed', contract: { kind: 'any' } }
    }
    const argument = scope.declare(parameter.name)
    if (!parameter.type) {
      lowering.diagnostics.report(contracts.missingType, spanOf(parameter), { name: parameter.name.text })
    }
    const contract = parameter.type ? contractOf(parameter.type, lowering) : ({ kind: 'any' } as const)
    const admitted = parameter.questionToken ? nullableContract(contract, parameter, lowering) : contract
    const constant = parameter.initializer && evaluate(parameter.initializer, lowering)
    if (parameter.initializer && constant === undefined) {
      lowering.diagnostics.report(language.constantExpected, spanOf(parameter.initializer), {
        what: 'The default of a parameter',
      })
    }
    const problem = constant === undefined ? undefined : violation(admitted, constant)
    if (problem !== undefined) {
      lowering.diagnostics.report(contracts.defaultViolatesContract, spanOf(parameter), {
        value: parameter.initializer?.getText() ?? '',
        problem,
      })
    }
    const defaultValue = constant ?? (parameter.questionToken ? null : undefined)
    return {
      name: argument,
      contract: admitted,
      ...(defaultValue !== undefined && { defaultValue: toValue(constantExpression(defaultValue)) }),
    }
  })
}
