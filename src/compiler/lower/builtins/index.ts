import type { LibraryMember } from '../symbols.js'
import { arrayMethods } from './array.js'
import type { Builtin } from './builtin.js'
import { agentMethods, objectMethods } from './murano.js'
import { stringMethods } from './string.js'

/** How a method of the language's library or of the SDK is written, if it is more than a call of that name. */
export function builtinMethod({ owner, name }: LibraryMember): Builtin | undefined {
  switch (owner) {
    case 'Array':
      return arrayMethods.get(name)
    case 'String':
      return stringMethods.get(name)
    case 'MuranoObject':
      return objectMethods.get(name)
    case 'Agent':
      return agentMethods.get(name)
    default:
      return undefined
  }
}
