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
  /** For each script of a plan that runs it the names of the files in its folder on the node. */
  readonly besides: readonly ReadonlySet<string>[]
}

/** What plans use, by path. */
export function usagesIn(plans: readonly Plan[], files: PackageFiles): ReadonlyMap<string, Usage> {
  const found = new Map<string, Usage>()
  for (const plan of plans) {
    const uses = fileUses(plan)
    const inPython = new Set(uses.filter((use) => use.isEntryPoint && isPython(use, files)).map(({ script }) => script))
    const folders = foldersOf(uses)
    for (const { source, script, isEntryPoint } of uses) {
      if (source.kind !== 'file' || source.path === undefined) continue
      const known = found.get(source.path)
      found.set(source.path, {
        isEntryPoint: isEntryPoint || known?.isEntryPoint === true,
        isBinary: source.isBinary && known?.isBinary !== false,
        isBesidePython: inPython.has(script) || known?.isBesidePython === true,
        besides: [...(known?.besides ?? []), ...(isEntryPoint ? [folders.get(script) ?? new Set<string>()] : [])],
      })
    }
  }
  return found
}

/** The names of the files of each script. */
function foldersOf(uses: readonly FileUse[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { script, name } of uses) {
    if (name === undefined) continue
    const folder = found.get(script) ?? new Set()
    found.set(script, folder.add(posix.normalize(name)))
  }
  return found
}

function isPython({ source }: FileUse, files: PackageFiles): boolean {
  const file = source.kind === 'file' && source.path !== undefined ? files.get(source.path) : undefined
  const start = file === undefined ? '' : Buffer.from(file.content.subarray(0, 80)).toString('latin1')
  return readInterpreter(start)?.language === 'python'
}
