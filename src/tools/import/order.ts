/** A built package and the full names that it requires. */
export interface BuiltPackage {
  readonly fullName: string
  readonly requires: readonly string[]
}

/**
 * The packages so that each follows those that it requires; among those that are free, by name. Requirements that are
 * not among the packages, such as io.murano, are passed over. Throws if packages require each other.
 */
export function inDependencyOrder(packages: readonly BuiltPackage[]): BuiltPackage[] {
  const waiting = new Map(packages.map((each) => [each.fullName, each]))
  const ordered: BuiltPackage[] = []
  while (waiting.size > 0) {
    const free = [...waiting.values()]
      .filter(({ requires }) => !requires.some((name) => waiting.has(name)))
      .sort((left, right) => (left.fullName < right.fullName ? -1 : 1))
    if (free.length === 0)
      throw new Error(`These packages require each other: ${[...waiting.keys()].sort().join(', ')}`)
    for (const each of free) waiting.delete(each.fullName)
    ordered.push(...free)
  }
  return ordered
}
