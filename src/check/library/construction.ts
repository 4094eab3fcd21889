import type { Ancestry } from './members.js'

/** Names that mean something where an object of the class is described: properties and arguments of constructors. */
export function settableNames({ classes }: Ancestry): ReadonlySet<string> {
  return new Set(
    classes.flatMap(({ properties, methods }) => [
      ...properties.map(({ name }) => name),
      ...methods.filter(({ name }) => name === '.init').flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ]),
  )
}

/** Names of the properties that have to be given where an object of the class is described. */
export function requiredNames({ classes }: Ancestry): readonly string[] {
  const decided = new Map<string, boolean>()
  for (const { properties, methods } of classes) {
    // A property of that name is not set then
    for (const { parameters } of methods.filter(({ name }) => name === '.init')) {
      for (const { name } of parameters) if (!decided.has(name)) decided.set(name, false)
    }
    // The nearest declaration decides
    for (const { name, usage, required } of properties) {
      if (!decided.has(name)) decided.set(name, required && ['In', 'InOut', 'Const', 'Out'].includes(usage))
    }
  }
  return [...decided].filter(([, isRequired]) => isRequired).map(([name]) => name)
}
