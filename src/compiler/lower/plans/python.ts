import { type Constant, isList } from '../constants.js'

/** A constant in Python's notation. */
export function pythonConstant(constant: Constant): string {
  if (constant === null) return 'None'
  if (typeof constant === 'boolean') return constant ? 'True' : 'False'
  if (typeof constant === 'string') return pythonText(constant)
  if (typeof constant === 'number') return String(constant)
  if (isList(constant)) return `[${constant.map(pythonConstant).join(', ')}]`
  return `{${Object.entries(constant)
    .map(([name, value]) => `${pythonText(name)}: ${pythonConstant(value)}`)
    .join(', ')}}`
}

/** Text in Python's notation: JSON's is the same, with all but ASCII escaped. */
export function pythonText(value: string): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
