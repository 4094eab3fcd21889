import type { Statement } from '../../murano/class.js'
import type { Expression } from '../../yaql/ast.js'
import { binary, list, literal, method, not, variable } from '../../yaql/build.js'

/**
 * Memoized methods are remembered in one attribute a method name, which holds the names of the classes whose
 * implementation is done. Its owner is always named, and is the root class, so that a base class, a subclass and
 * `forget` mean the same attribute.
 */
const owner = literal('io.murano.Object')

function attribute(methodName: string): Expression {
  return literal(`memo.${methodName}`)
}

function done(receiver: Expression, methodName: string): Expression {
  return method(receiver, 'getAttr', attribute(methodName), list(), owner)
}

/** The body of a memoized method, run only while it is not remembered. */
export function guarded(body: readonly Statement[], methodName: string, className: string): readonly Statement[] {
  const condition = not(binary('in', literal(className), done(variable(''), methodName)))
  return [{ kind: 'if', condition, then: body }]
}

/** Remembers that a class's implementation has succeeded. */
export function remembered(methodName: string, className: string): Statement {
  const object = variable('')
  const value = binary('+', done(object, methodName), list(literal(className)))
  return { kind: 'expression', expression: method(object, 'setAttr', attribute(methodName), value, owner) }
}

/** Makes all implementations of a method run again. */
export function forgotten(receiver: Expression, methodName: string): Expression {
  return method(receiver, 'setAttr', attribute(methodName), literal(null), owner)
}
