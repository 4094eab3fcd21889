import type { Diagnostic } from '../diagnostics/index.js'
import { coreLibrary } from './library/registry.js'

/**
 * What is wrong within methods of the core library is the same in every cloud, and seldom run: nobody who checks it can
 * mend it, so these are warnings.
 */
export function lenient(packageName: string | undefined, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (packageName !== coreLibrary) return diagnostics
  return diagnostics.map((diagnostic) =>
    diagnostic.code.startsWith('M5') ? { ...diagnostic, severity: 'warning' } : diagnostic,
  )
}
