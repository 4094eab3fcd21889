import type ts from 'typescript'
import type { FormDefinition } from '../../../murano/form.js'
import type { Lowering } from '../lowering.js'

/** Lowers `ui.ts`. */
export function lowerForm(_file: ts.SourceFile, _lowering: Lowering): FormDefinition | undefined {
  return undefined
}
