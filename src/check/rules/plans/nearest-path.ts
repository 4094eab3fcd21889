import { posix } from 'node:path'
import { nearestName } from '../../nearest.js'

/** The end of a suggestion that names the path that was probably meant, or one of the same file name; else nothing. */
export function didYouMeanPath(path: string, candidates: readonly string[]): string {
  const fileName = posix.basename(path)
  const found = nearestName(path, candidates) ?? candidates.find((candidate) => posix.basename(candidate) === fileName)
  return found === undefined ? '' : ` Did you mean \`${found}\`?`
}
