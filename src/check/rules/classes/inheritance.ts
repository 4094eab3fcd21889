import { checkAmbiguity } from './ambiguity.js'
import { checkConstructors } from './constructors.js'
import type { ClassContext } from './context.js'
import { checkOverrides } from './overrides.js'

/** Checks what a class and its ancestors make of each other's members. */
export function checkInheritance(context: ClassContext): void {
  checkOverrides(context)
  if (context.model.parents.length < 2) return
  checkAmbiguity(context)
  checkConstructors(context)
}
