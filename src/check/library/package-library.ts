import type { ClassSignature } from './signature.js'

/** What one package can see of classes: its own, the core library's, those of packages that it requires. */
export interface PackageLibrary {
  /** A class by its full name; undefined if there is none, or if it is out of reach. */
  find(fullName: string): ClassSignature | undefined
  /**
   * Whether all packages that this one requires are known, so that what is not found does not exist. If not, nothing
   * can be said of a class that is not found.
   */
  readonly isComplete: boolean
  /** The full name of a package that has the class and is not required, if one is known. */
  packageOutOfReach(fullName: string): string | undefined
}
