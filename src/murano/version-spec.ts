import { coerceVersion, compareReleases, compareVersions, identifiers, isPrerelease, type Version } from './version.js'

/** Which versions of a required package will do, as the engine reads the text: all of the tests have to hold. */
export type VersionSpec = readonly VersionTest[]

type VersionTest = (version: Version) => boolean

const block =
  /^(<=?|={0,2}|>=?|!=|\^|~=?)(\*|0|[1-9]\d*)(?:\.(\*|0|[1-9]\d*))?(?:\.(\*|0|[1-9]\d*))?(?:-([a-zA-Z0-9.-]*))?(?:\+([a-zA-Z0-9.-]*))?$/

/** Reads a version spec such as `>=1.2.0,<2`; the empty one means below 1.0.0. Undefined if the engine cannot read it. */
export function parseVersionSpec(text: string): VersionSpec | undefined {
  const parts = (text === '' ? '0' : text.replace(/\s+/g, '')).split(',')
  const blocks = parts.map(parseBlock)
  // The engine trips over "neither below nor above" together with anything else
  if (parts.length > 1 && blocks.some((each) => each?.isSplit)) return undefined
  return blocks.every((each) => each !== undefined) ? blocks.map(({ test }) => test) : undefined
}

/** Whether a version will do. */
export function admitsVersion(spec: VersionSpec, text: string): boolean {
  const version = coerceVersion(text)
  return version !== undefined && spec.every((test) => test(version))
}

interface Block {
  readonly test: VersionTest
  /** Whether it asks for what is below a range and for what is above it. */
  readonly isSplit?: boolean
}

function parseBlock(text: string): Block | undefined {
  const [, operator = '', majorText, minorText, patchText, prereleaseText = '', buildText] = block.exec(text) ?? []
  if (majorText === undefined) return undefined
  const isEqual = ['', '=', '==', '!='].includes(operator)
  if (buildText !== undefined && !isEqual) return undefined
  const [major, minor, patch] = [majorText, minorText, patchText].map(numberOf)
  const prerelease = identifiers(prereleaseText)
  const build = identifiers(buildText ?? '')
  const isWhole = major !== undefined && minor !== undefined && patch !== undefined
  if (!isWhole) {
    if (prerelease.length > 0 || build.length > 0) return undefined
    return major === undefined ? anyVersion(operator) : partialBlock(operator, major, minor)
  }
  if (!isPrerelease(prerelease) || build.includes('')) return undefined
  return { test: wholeTest(operator, { release: [major, minor, patch], prerelease, build }) }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === '*' ? undefined : Number(text)
}

function anyVersion(operator: string): Block | undefined {
  return ['', '=', '==', '>='].includes(operator) ? { test: atLeast(version(0)) } : undefined
}

/** A partial version stands for all that begin with it. */
function partialBlock(operator: string, major: number, minor: number | undefined): Block {
  const from = version(major, minor)
  const after = minor === undefined ? version(major + 1) : version(major, minor + 1)
  switch (operator) {
    case '>':
      return { test: atLeast(after) }
    case '>=':
      return { test: atLeast(from) }
    case '<':
      return { test: below(from) }
    case '<=':
      return { test: below(after) }
    case '!=':
      return { test: both(below(from), atLeast(after)), isSplit: true }
    case '^':
      return { test: both(atLeast(from), below(nextSignificant(from))) }
    case '~=':
      return { test: both(atLeast(from), below(version(major + 1))) }
    default:
      return { test: both(atLeast(from), below(after)) }
  }
}

function wholeTest(operator: string, target: Version): VersionTest {
  switch (operator) {
    case '>':
      return (version) => compareVersions(version, target) > 0
    case '>=':
      return atLeast(target)
    case '<':
      return below(target)
    case '<=':
      return (version) => compareVersions(version, target) <= 0
    case '!=':
      return (version) => !isSame(version, target) && (target.build.length > 0 || !isEarlyOf(version, target))
    case '^':
      return both(atLeast(target), below(nextSignificant(target)))
    case '~':
    case '~=':
      return both(atLeast(target), below(nextMinor(target)))
    default:
      return (version) => isSame(version, target)
  }
}

function version(major: number, minor = 0, patch = 0): Version {
  return { release: [major, minor, patch], prerelease: [], build: [] }
}

function atLeast(target: Version): VersionTest {
  return (version) => compareVersions(version, target) >= 0
}

function below(target: Version): VersionTest {
  return (version) => !isEarlyOf(version, target) && compareVersions(version, target) < 0
}

function both(one: VersionTest, other: VersionTest): VersionTest {
  return (version) => one(version) && other(version)
}

/** Whether a version is a pre-release of one that is none. */
function isEarlyOf(version: Version, target: Version): boolean {
  return version.prerelease.length > 0 && target.prerelease.length === 0 && compareReleases(version, target) === 0
}

/** Builds count only if the target has one. */
function isSame(version: Version, target: Version): boolean {
  const isSameBuild = target.build.length === 0 || target.build.join('.') === version.build.join('.')
  return isSameBuild && compareVersions(version, target) === 0
}

/** The first version in which the first number that is not 0 is another. Pre-releases come to their own release first. */
function nextSignificant(target: Version): Version {
  const [major, minor, patch] = target.release
  const isEarly = target.prerelease.length > 0
  if (major > 0) return isEarly && minor === 0 && patch === 0 ? version(major) : version(major + 1)
  return minor > 0 ? nextMinor(target) : version(0, 0, isEarly ? patch : patch + 1)
}

function nextMinor({ release: [major, minor, patch], prerelease }: Version): Version {
  return version(major, prerelease.length > 0 && patch === 0 ? minor : minor + 1)
}
