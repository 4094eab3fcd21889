import type { Ancestry } from './members.js'

/** Members that anybody would give a class, those of its ancestors included. */
const mostMembers = 2000

/** Whether a class has so many members that only a hostile author can have meant it: comparing them takes too long. */
export function isHuge({ classes }: Ancestry): boolean {
  let members = 0
  for (const { properties, methods } of classes) members += properties.length + methods.length
  return members > mostMembers
}
