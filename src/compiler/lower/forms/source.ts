import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import type { PackageDescription } from '../packages/description.js'

/** Where the form of a package is written. */
export interface FormSource {
  /** Everything that belongs to the form: `ui.ts`, or the form itself where it is a part of `package.ts`. */
  readonly root: ts.SourceFile | ts.Expression
  /** What has to be the form; undefined if `ui.ts` exports nothing. */
  readonly form: ts.Expression | undefined
}

/** The form of a package, which stands in `ui.ts` or in `package.ts`; undefined if it has none. */
export function formSource({ form, identity }: PackageDescription, { program }: Lowering): FormSource | undefined {
  if (identity.sources.form === undefined) return form && { root: form, form }
  const root = program.sourceFile(identity.sources.form)
  return { root, form: root.statements.find(ts.isExportAssignment)?.expression }
}
