import { Construction } from '../../library/construction.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { CheckedPackage } from '../../package.js'
import type { Rule } from '../index.js'
import { checkCircles } from './circles.js'
import type { ClassContext } from './context.js'
import { checkDocuments } from './documents.js'
import { checkHooks } from './hooks.js'
import { checkInheritance } from './inheritance.js'
import { checkMembers } from './members.js'
import { checkMetaClass } from './meta-class.js'
import { checkMetadata, checkPackageMetadata } from './metadata.js'
import { checkImports, checkParents } from './parents.js'
import { Writers } from './writers.js'

/** Class files, less what methods do: documents, names, parents, declarations, metadata. */
export const checkClasses: Rule = (checked: CheckedPackage, library: PackageLibrary) => {
  const { sink } = checked
  const construction = new Construction(library)
  checkDocuments(checked)
  checkPackageMetadata(checked, library, construction)
  checkCircles(checked)
  checkHooks(checked, library)
  const models = new Map(checked.classes.map((model) => [model.name, model]))
  const writers = new Writers(models)
  for (const model of checked.classes) {
    const context: ClassContext = { sink, library, construction, model, models, writers }
    checkParents(context)
    checkImports(context)
    checkMembers(context)
    checkInheritance(context)
    checkMetaClass(context)
    checkMetadata(context)
  }
}
