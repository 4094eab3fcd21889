import type { Expression } from '../../../yaql/ast.js'
import type ts from '../../load/typescript.cjs'
import type { Scope } from '../scope.js'

/** How a method of the library is written in YAQL; the receiver is lowered already. */
export type Builtin = (receiver: Expression, node: ts.CallExpression, scope: Scope) => Expression

/** How a function of the library or the SDK is written in YAQL. */
export type BuiltinFunction = (node: ts.CallExpression, scope: Scope) => Expression
