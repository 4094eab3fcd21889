import type { PackageLibrary } from '../library/package-library.js'
import type { CheckedPackage } from '../package.js'
import { checkBodies } from './bodies/index.js'
import { checkClasses } from './classes/index.js'
import { checkContracts } from './contracts/index.js'
import { checkForms } from './forms/index.js'
import { checkPackage } from './package/index.js'

/** Looks for one kind of mistakes in a package and reports them to its sink. */
export type Rule = (checked: CheckedPackage, library: PackageLibrary) => void | Promise<void>

/** All that is checked, in no order: findings are sorted in the end. */
export const rules: readonly Rule[] = [checkBodies, checkClasses, checkContracts, checkForms, checkPackage]
