import { UsageError } from '../exit-codes.js'

/** What the templates of a new package are filled with. */
export interface PackageNames {
  /** Such as `hello-world`. */
  readonly name: string
  /** Such as `HelloWorld`. */
  readonly className: string
  /** Such as `Hello World`. */
  readonly title: string
}

/** Throws a UsageError if the name is not usable. */
export function packageNames(name: string): PackageNames {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new UsageError(
      `${name} is not a name for a package: use words of small letters and digits, such as hello-world`,
    )
  }
  const words = name.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return { name, className: words.join(''), title: words.join(' ') }
}
