import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files of one package's folder, by what they are for. All paths are absolute and sorted. */
export interface PackageSources {
  readonly directory: string
  /** `package.ts`. */
  readonly description: string
  /** `ui.ts`. */
  readonly form?: string
  /** `classes/**`. */
  readonly classes: readonly string[]
  /** `plans/**`. */
  readonly plans: readonly string[]
  /** `resources/**`: anything but what the compiler reads as TypeScript. */
  readonly resources: readonly string[]
  /** The logo beside `package.ts`, if there is one. */
  readonly logo?: string
}

/** Finds a package's files; `undefined` if the folder holds no `package.ts`. */
export function findSources(directory: string): PackageSources | undefined {
  const names = readDirectory(directory).map(({ name }) => name)
  if (!names.includes('package.ts')) return undefined
  return {
    directory,
    description: join(directory, 'package.ts'),
    ...(names.includes('ui.ts') && { form: join(directory, 'ui.ts') }),
    classes: typeScriptFiles(join(directory, 'classes')),
    plans: typeScriptFiles(join(directory, 'plans')),
    resources: filesBelow(join(directory, 'resources')),
    ...(names.includes('logo.png') && { logo: join(directory, 'logo.png') }),
  }
}

/** All TypeScript of a package. */
export function sourceFiles({ description, form, classes, plans }: PackageSources): readonly string[] {
  return [description, ...classes, ...plans, ...(form === undefined ? [] : [form])]
}

function typeScriptFiles(directory: string): string[] {
  return filesBelow(directory).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
}

function filesBelow(directory: string): string[] {
  return readDirectory(directory).flatMap((entry) => {
    const path = join(directory, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** Sorted by code unit, so that nothing depends on the file system or the locale; a folder that is absent is empty. */
function readDirectory(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
