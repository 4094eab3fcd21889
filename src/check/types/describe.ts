import type { Type } from './type.js'

/** The type in words, such as `a text` or `` `io.murano.Environment` ``. */
export function describe(type: Type): string {
  switch (type.kind) {
    case 'text':
      return 'a text'
    case 'integer':
    case 'number':
      return 'a number'
    case 'boolean':
      return 'a boolean'
    case 'null':
      return 'null'
    case 'list':
      return 'a list'
    case 'lazy':
      return 'a sequence'
    case 'map':
      return 'a map'
    case 'object':
      return `\`${type.class}\``
    case 'class':
      return `the class \`${type.class}\``
    case 'unknown':
      return 'something'
  }
}

/** The same at the start of a sentence. */
export function describeFirst(type: Type): string {
  const text = describe(type)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
