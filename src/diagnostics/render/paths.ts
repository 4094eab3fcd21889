import { isAbsolute, relative, sep } from 'node:path'

/** A path as people read it: relative to `directory` if it is below it, otherwise absolute; with `/` on every system. */
export function displayPath(file: string, directory: string): string {
  const path = relative(directory, file)
  const isBelow = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
  return (isBelow ? path : file).replaceAll(sep, '/')
}
