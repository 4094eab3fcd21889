import { nearestName } from '../../nearest.js'

/** Names as a sentence has them. */
export function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.map((name) => `\`${name}\``).join(', ')
}

/** The end of a suggestion for a class that there is not: one of that name elsewhere, or of a name that is near. */
export function classHint(fullName: string, known: readonly string[]): string {
  const own = fullName.slice(fullName.lastIndexOf('.') + 1)
  const meant = known.find((name) => name.endsWith(`.${own}`)) ?? nearestName(fullName, known)
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
}
