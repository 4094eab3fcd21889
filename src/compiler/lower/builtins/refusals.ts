import { language } from '../../../diagnostics/index.js'
import type ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'

/** Reports arguments that a method of the library takes and YAQL does not. */
export function atMost(maximum: number, node: ts.CallExpression, { lowering }: Scope): void {
  for (const argument of node.arguments.slice(maximum)) {
    lowering.diagnostics.report(language.unsupportedSyntax, spanOf(argument), {
      construct: 'This argument',
      alternative: 'Leave it out.',
    })
  }
}
