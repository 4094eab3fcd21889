import type { DiagnosticSink } from '../../../diagnostics/index.js'
import type { Construction } from '../../library/construction.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassModel } from '../../model/class.js'
import type { Writers } from './writers.js'

/** A class that is being checked. */
export interface ClassContext {
  readonly sink: DiagnosticSink
  readonly library: PackageLibrary
  readonly construction: Construction
  readonly model: ClassModel
  /** All classes of the package by name. */
  readonly models: ReadonlyMap<string, ClassModel>
  readonly writers: Writers
}
