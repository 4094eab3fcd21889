import { language } from '../../../diagnostics/index.js'
import { commonPattern } from '../../../murano/pattern.js'
import type { Expression } from '../../../yaql/ast.js'
import { literal, method } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { constantInitializer } from '../constants.js'
import { lowerArguments } from '../expressions/call.js'
import { spanOf } from '../lowering.js'
import { isPortable } from '../patterns.js'
import type { Scope } from '../scope.js'
import { symbolOf } from '../symbols.js'

/** `/pattern/.test(text)`: `text.matches(pattern)`, for patterns that JavaScript and Python read alike. */
export function lowerRegularExpressionTest(node: ts.CallExpression, scope: Scope): Expression {
  const callee = node.expression
  const named = ts.isPropertyAccessExpression(callee) ? callee.expression : callee
  const expression = constantInitializer(symbolOf(scope.lowering, named)) ?? named
  const [text = literal('')] = lowerArguments(node.arguments, scope)
  const [, source, flags] = ts.isRegularExpressionLiteral(expression)
    ? (/^\/(.*)\/(\w*)$/s.exec(expression.text) ?? [])
    : []
  if (source === undefined || flags !== '' || !isPortable(source)) {
    scope.lowering.diagnostics.report(language.regularExpression, spanOf(expression), {
      pattern: expression.getText(),
    })
    return literal(null)
  }
  return method(text, 'matches', literal(commonPattern(source.replaceAll('\\/', '/'))))
}
