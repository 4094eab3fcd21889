import type { SourceSpan } from '../diagnostics/index.js'
import type { ClassDefinition } from './class.js'
import type { FormDefinition } from './form.js'
import type { ExecutionPlan } from './plan.js'

/** All that a package holds, before it is printed. */
export interface PackageDefinition {
  /** Absolute path of the package's folder. */
  readonly directory: string
  readonly manifest: Manifest
  readonly classes: readonly ClassDefinition[]
  readonly plans: readonly ExecutionPlan[]
  readonly form?: FormDefinition
  /** Files taken as they are or rendered, such as scripts, logo and license. Paths in the package, with `/`. */
  readonly files: readonly PackageFile[]
}

/** A file of a package. */
export interface PackageFile {
  /** Relative, with `/`, such as `Resources/scripts/run.sh`. */
  readonly path: string
  readonly content: Uint8Array
  readonly executable: boolean
  /** For what was made of an author's sources. */
  readonly origin?: FileOrigin
}

/** What a file was made from. */
export interface FileOrigin {
  /** What is to blame for the file as a whole. */
  readonly span: SourceSpan
  /** Whether the file is what the author wrote, so that places in one are places in the other. */
  readonly isCopy: boolean
}

/** `manifest.yaml`, with only what the engine reads. `Classes` follows from the classes. */
export interface Manifest {
  readonly fullName: string
  readonly type: 'Application' | 'Library'
  /** Semantic version, such as `0.1.0`. */
  readonly version: string
  readonly name: string
  readonly description: string
  readonly author: string
  readonly tags: readonly string[]
  readonly supplier?: Supplier
  /** Full name to version spec. */
  readonly require: Readonly<Record<string, string>>
  /** File name of the logo at the root of the package. */
  readonly logo?: string
}

/** Who stands behind the package, as the catalog shows it. */
export interface Supplier {
  readonly name: string
  readonly summary?: string
  readonly description?: string
  readonly companyUrl?: { readonly link: string; readonly text: string }
}
