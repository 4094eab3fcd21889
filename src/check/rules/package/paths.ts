import { posix } from 'node:path'

/** The path of a file below a folder of the package (`''`: the package), as Murano joins them; undefined if it leads out. */
export function pathBelow(folder: string, written: string): string | undefined {
  if (written.startsWith('/')) return undefined
  const path = posix.join(folder, written).replace(/\/$/, '')
  const isOutside = folder === '' ? /^\.{0,2}$|^\.\.\//.test(path) : !path.startsWith(`${folder}/`)
  return isOutside ? undefined : path
}
