import type { ClassSignature } from './signature.js'

/** What one package can see of classes: its own, the core library's, those of packages that it requires. */
export interface PackageLibrary {
  /** A class by its full name; undefined if there is none, or if it is out of reach. */
  find(fullName: string): ClassSignature | undefined
  /** A class by its full name, in reach or not: ancestors are found by the packages of those who extend them. */
  findAnywhere(fullName: string): ClassSignature | undefined
  /**
   * Whether all packages that this one requires are known, so that what is not found does not exist. If not, nothing
   * can be said of a class that is not found.
   */
  readonly isComplete: boolean
  /**
   * Whether there may be a class of this name though it is not found: a required package is unknown, or the class's file
   * cannot be read.
   */
  mayExist(fullName: string): boolean
  /** The full name of a package that has the class and is not required, if one is known. */
  packageOutOfReach(fullName: string): string | undefined
  /** Classes that are known to extend this one, in this package or another. */
  subclassesOf(fullName: string): readonly ClassSignature[]
  /** The full names of all classes in reach. */
  names(): readonly string[]
  /** The end of a suggestion: the class that was probably meant by a name that there is not, or nothing. */
  hintFor(fullName: string): string
  /** The class in reach of the same namespace that is called almost like one that there is not. */
  siblingOf(fullName: string): string | undefined
  /** The version of a package that is being checked along, or is the core library. */
  versionOf(packageName: string): string | undefined
}
