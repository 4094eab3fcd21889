/** Which versions of a required package will do, as the engine reads the text: all of the ranges have to hold. */
export type VersionSpec = readonly VersionTest[]

type Version = readonly [major: number, minor: number, patch: number]

type VersionTest = (version: Version) => boolean

const block = /^(<=?|={0,2}|>=?|!=|\^|~=?)(\*|0|[1-9]\d*)(?:\.(\*|0|[1-9]\d*))?(?:\.(\*|0|[1-9]\d*))?$/

/**
 * Reads a version spec such as `>=1.2.0,<2`; the empty one means below 1.0.0. Undefined if the engine would not read it,
 * or if it names a pre-release or a build, which packages of Vetro do not have.
 */
export function parseVersionSpec(text: string): VersionSpec | undefined {
  const blocks = (text === '' ? '0' : text.replace(/\s+/g, '')).split(',').map(parseBlock)
  return blocks.every((test) => test !== undefined) ? blocks : undefined
}

/** Whether a version, three numbers with dots, will do. */
export function admitsVersion(spec: VersionSpec, version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return spec.every((test) => test([major, minor, patch]))
}

function parseBlock(text: string): VersionTest | undefined {
  const [, operator = '', ...parts] = block.exec(text) ?? []
  if (parts.length === 0) return undefined
  const [major, minor, patch] = parts.map((part) => (part === undefined || part === '*' ? undefined : Number(part)))
  if (major === undefined) return ['', '=', '==', '>='].includes(operator) ? () => true : undefined
  const from: Version = [major, minor ?? 0, minor === undefined ? 0 : (patch ?? 0)]
  const nextMajor: Version = [major + 1, 0, 0]
  const nextMinor: Version = [major, from[1] + 1, 0]
  const isExact = minor !== undefined && patch !== undefined
  /** The first version after those that a partial one means. */
  const after: Version = minor === undefined ? nextMajor : isExact ? [major, minor, patch + 1] : nextMinor
  const between = (below: Version): VersionTest => {
    return (version) => compare(version, from) >= 0 && compare(version, below) < 0
  }
  switch (operator) {
    case '>':
      return (version) => compare(version, after) >= 0
    case '>=':
      return (version) => compare(version, from) >= 0
    case '<':
      return (version) => compare(version, from) < 0
    case '<=':
      return (version) => compare(version, after) < 0
    case '!=':
      // A partial version asks for what is below it and above it at once.
      return isExact ? (version) => compare(version, from) !== 0 : () => false
    case '^':
      return between(major > 0 ? nextMajor : from[1] > 0 ? nextMinor : [major, from[1], from[2] + 1])
    case '~':
      return between(minor === undefined ? nextMajor : nextMinor)
    case '~=':
      return between(isExact ? nextMinor : nextMajor)
    default:
      return between(after)
  }
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}
