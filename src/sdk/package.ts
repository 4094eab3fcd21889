import type { Supplier } from '../murano/package.js'
import type { AnyForm } from './form.js'

/** What `package.ts` says of a package. Everything that can be derived is derived. */
export interface PackageOptions {
  /** Such as `com.example.docker.DockerNginx`. Its namespace is what stands before the last dot, unless `namespace` is given. */
  fullName: string
  /** The namespace of the package's classes. */
  namespace?: string
  type: 'Application' | 'Library'
  /** Semantic version. Keep it below 1.0.0 where others require the package with an empty spec. */
  version: string
  /** Shown in the catalog; at most 80 characters. */
  name: string
  description: string
  /** At most 80 characters. */
  author?: string
  tags?: readonly string[]
  supplier?: Supplier
  /** Constants that the templates among the resources (`.hbs`) may use. */
  settings?: Readonly<Record<string, unknown>>
  /** The form, `form(Class, { ... })`, of a package that has no `ui.ts`. */
  form?: AnyForm
  /** Version specs that replace the derived ones, or name packages that no import shows. */
  requires?: Readonly<Record<string, string>>
}

/** Describes a package: the default export of `package.ts`. All values but the form have to be constants. */
export function definePackage(options: PackageOptions): PackageOptions {
  return options
}
