/** A version of a package as the engine reads it: a semantic version. */
export interface Version {
  readonly release: readonly [major: number, minor: number, patch: number]
  /** Such as `rc`, `1` of `1.0.0-rc.1`; a version that has none comes after all that have. */
  readonly prerelease: readonly string[]
  /** Such as `2` of `1.0.0+2`; of no order. */
  readonly build: readonly string[]
}

const leadingNumbers = /^\d+(?:\.\d+(?:\.\d+)?)?/

/** Reads a version as the engine does, who makes one of almost anything that begins with a digit; undefined otherwise. */
export function coerceVersion(text: string): Version | undefined {
  const [numbers] = leadingNumbers.exec(text) ?? []
  if (numbers === undefined) return undefined
  const [major = 0, minor = 0, patch = 0] = numbers.split('.').map(Number)
  const rest = text.slice(numbers.length).replace(/[^a-zA-Z0-9+.-]/gu, '-')
  const isBuild = rest.startsWith('+') || rest.startsWith('.')
  const [first = '', ...others] = (isBuild || rest.startsWith('-') ? rest.slice(1) : rest).split('+')
  const prerelease = isBuild ? [] : identifiers(first)
  const build = identifiers((isBuild ? [first, ...others] : others).join('.'))
  return isPrerelease(prerelease) && build.every((part) => part !== '')
    ? { release: [major, minor, patch], prerelease, build }
    : undefined
}

/** Whether these can be the parts of a pre-release. */
export function isPrerelease(parts: readonly string[]): boolean {
  return parts.every((part) => part !== '' && !/^0\d+$/.test(part))
}

/** The parts of a pre-release or a build. */
export function identifiers(text: string): readonly string[] {
  return text === '' ? [] : text.split('.')
}

/** Which of two versions comes first, whatever their builds: below 0 if it is the left one. */
export function compareVersions(left: Version, right: Version): number {
  return compareReleases(left, right) || comparePrereleases(left.prerelease, right.prerelease)
}

/** The same for what comes before the pre-release. */
export function compareReleases({ release: left }: Version, { release: right }: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}

function comparePrereleases(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return Number(left.length === 0) - Number(right.length === 0)
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compareIdentifiers(part, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Numbers come before words. */
function compareIdentifiers(left: string, right: string): number {
  const [isNumber, otherIsNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)]
  if (isNumber && otherIsNumber) return Number(left) - Number(right)
  if (isNumber !== otherIsNumber) return isNumber ? -1 : 1
  return left < right ? -1 : left > right ? 1 : 0
}
