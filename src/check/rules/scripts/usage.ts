import { posix } from 'node:path'
import type { PackageFiles } from '../../package.js'
import { type FileUse, fileUses } from '../plans/file-uses.js'
import type { Plan } from '../plans/plan.js'
import { readInterpreter } from './interpreter.js'

/** How plans use a file. */
export interface Usage {
  /** Whether agents run it. */
  readonly isEntryPoint: boolean
  /** Whether all plans have it sent byte by byte. */
  readonly isBinary: boolean
  /** Whether a script in Python 3 comes with it. */
  readonly isBesidePython: boolean
  /** Where it runs, for each script of a plan that runs it, as far as that is known. */
  readonly places: readonly Place[]
}

/** Where a script runs on the node. */
export interface Place {
  /** The working directory, below that of all files that the plan has sent for it; `.` is this one itself. */
  readonly folder: string
  /** The paths of these files. */
  readonly paths: ReadonlySet<string>
}

/** What plans use, by path. */
export function usagesIn(plans: readonly Plan[], files: PackageFiles): ReadonlyMap<string, Usage> {
  const found = new Map<string, Usage>()
  for (const plan of plans) {
    const uses = fileUses(plan)
    const inPython = new Set(uses.filter((use) => use.isEntryPoint && isPython(use, files)).map(({ script }) => script))
    const folders = foldersOf(uses, files)
    for (const { source, script, name, isEntryPoint } of uses) {
      if (source.kind !== 'file' || source.path === undefined) continue
      const known = found.get(source.path)
      found.set(source.path, {
        isEntryPoint: isEntryPoint || known?.isEntryPoint === true,
        isBinary: source.isBinary && known?.isBinary !== false,
        isBesidePython: inPython.has(script) || known?.isBesidePython === true,
        places: [...(known?.places ?? []), ...(isEntryPoint ? placesOf(name, folders.get(script)) : [])],
      })
    }
  }
  return found
}

function placesOf(name: string | undefined, paths: ReadonlySet<string> | undefined): readonly Place[] {
  if (name === undefined || paths === undefined) return []
  return [{ folder: posix.dirname(posix.normalize(name)), paths }]
}

/** The names of the files of each script, of those only whose files are all known. */
function foldersOf(uses: readonly FileUse[], files: PackageFiles): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const unknown = new Set<string>()
  for (const { script, name, source } of uses) {
    const isThere = source.kind === 'known' || (source.kind === 'file' && files.has(source.path ?? ''))
    if (name === undefined || !isThere) unknown.add(script)
    else found.set(script, (found.get(script) ?? new Set()).add(posix.normalize(name)))
  }
  for (const script of unknown) found.delete(script)
  return found
}

function isPython({ source }: FileUse, files: PackageFiles): boolean {
  const file = source.kind === 'file' && source.path !== undefined ? files.get(source.path) : undefined
  const start = file === undefined ? '' : Buffer.from(file.content.subarray(0, 80)).toString('latin1')
  return readInterpreter(start)?.language === 'python'
}
