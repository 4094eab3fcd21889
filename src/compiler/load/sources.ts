import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, isReadableFile } from './files.js'

/** The files of one package's folder, by what they are for. All paths are absolute and sorted. */
export interface PackageSources {
  readonly directory: string
  /** `package.ts`. */
  readonly description: string
  /** `ui.ts`. */
  readonly form?: string
  /** `classes/**`, and `package.ts`, which may hold classes too. */
  readonly classes: readonly string[]
  /** `plans/**`. */
  readonly plans: readonly string[]
  /** `resources/**`: anything but what the compiler reads as TypeScript. */
  readonly resources: readonly string[]
  /** The logo beside `package.ts`, if there is one. */
  readonly logo?: string
  /** What lies where files of the package belong, and cannot be read. */
  readonly unreadable: readonly string[]
}

/** Finds a package's files; `undefined` if the folder holds no `package.ts`. */
export function findSources(directory: string): PackageSources | undefined {
  const description = join(directory, 'package.ts')
  if (!isReadableFile(description)) return undefined
  const [form, logo] = ['ui.ts', 'logo.png'].map((name) => join(directory, name)).map(beside)
  const [classes, plans, resources] = ['classes', 'plans', 'resources'].map((name) => filesBelow(join(directory, name)))
  return {
    directory,
    description,
    ...(form?.isReadable && { form: form.path }),
    classes: [description, ...(classes?.files.filter(isTypeScript) ?? [])],
    plans: plans?.files.filter(isTypeScript) ?? [],
    resources: resources?.files ?? [],
    ...(logo?.isReadable && { logo: logo.path }),
    unreadable: [
      ...[form, logo].flatMap((file) => (file?.isReadable === false ? file.path : [])),
      ...[classes, plans, resources].flatMap((listing) => listing?.unreadable ?? []),
    ],
  }
}

/** A file that may be there or not; undefined if it is not. */
function beside(path: string): { readonly path: string; readonly isReadable: boolean } | undefined {
  return existsSync(path) ? { path, isReadable: isReadableFile(path) } : undefined
}

/** All TypeScript of a package. */
export function sourceFiles({ form, classes, plans }: PackageSources): readonly string[] {
  return [...classes, ...plans, ...(form === undefined ? [] : [form])]
}

function isTypeScript(path: string): boolean {
  return path.endsWith('.ts') && !path.endsWith('.d.ts')
}
