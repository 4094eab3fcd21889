/**
 * Decorators say what TypeScript has no word for. The compiler reads them from the source; in Node they
 * keep the same meaning, see `runtime/`.
 */
import { classOf, declaringClass } from './runtime/classes.js'
import { classNameOf } from './runtime/contract-table.js'
import { remembered } from './runtime/memoized.js'
import { stateOf } from './runtime/state.js'
import { frozen } from './runtime/values.js'

/** Publishes a method: the dashboard shows it as an action and the API can call it. Its doc comment becomes title and help. */
export function action<This, Parameters extends unknown[], Result>(
  _method: (this: This, ...parameters: Parameters) => Result,
  _context: ClassMethodDecoratorContext<This, (this: This, ...parameters: Parameters) => Result>,
): void {}

/**
 * Runs a method once in the life of an object, deployments included: it is remembered once it has succeeded, and later
 * calls return at once, until `forget` names it. Remembered per declaring class, so a subclass that overrides a memoized
 * method and calls `super` has both remembered, and forgotten together.
 */
export function memoized<This extends object>(
  // biome-ignore lint/suspicious/noConfusingVoidType: undefined alone would refuse methods without a return
  method: (this: This) => undefined | void,
  context: ClassMethodDecoratorContext<This, (this: This) => void>,
): (this: This) => void {
  return remembered(method, String(context.name), context.metadata)
}

/**
 * Keeps a private field in the object's attributes, so that it survives from one deployment to the next.
 * It holds data only (text, numbers, booleans, lists, maps), never objects.
 */
export function persisted<This extends object, Value>(
  _field: undefined,
  context: ClassFieldDecoratorContext<This, Value>,
): (this: This, initial: Value) => Value {
  return function (this: This, initial: Value): Value {
    const declaring = classNameOf(declaringClass(classOf(this), context.metadata))
    stateOf(this).persisted.set(String(context.name), { declaringClass: declaring, initial: frozen(initial) })
    return initial
  }
}

/** Usage `InOut`: read from the model, written by the class, kept. */
export function inOut<This, Value>(_field: undefined, _context: ClassFieldDecoratorContext<This, Value>): void {}

/** Usage `Out`: written by the class and kept, shown to the user. */
export function out<This, Value>(_field: undefined, _context: ClassFieldDecoratorContext<This, Value>): void {}

/** Usage `Runtime`: lives as long as one deployment or action. */
export function runtime<This, Value>(_field: undefined, _context: ClassFieldDecoratorContext<This, Value>): void {}

/** Usage `Config`: read from the cloud's configuration file for the class. */
export function config<This, Value>(_field: undefined, _context: ClassFieldDecoratorContext<This, Value>): void {}
