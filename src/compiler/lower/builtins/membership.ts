import type { Expression } from '../../../yaql/ast.js'
import { binary } from '../../../yaql/build.js'
import { withNames } from '../expressions/with-names.js'
import type { Scope } from '../scope.js'

/** Whether a list has an item, or a text a part: YAQL names what is looked for first. */
export function isIn(whole: Expression, part: Expression, scope: Scope): Expression {
  return withNames({ whole, part }, scope, (given) => binary('in', given.part, given.whole))
}
