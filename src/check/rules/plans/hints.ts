import { posix } from 'node:path'
import { didYouMean, nearestName } from '../../nearest.js'

/** After so many nobody reads them any more, and to find them takes long. */
const shownHints = 50

/** Finds what was probably meant, for the first mistakes of one kind. */
export class Hints {
  #left = shownHints

  /** The end of a suggestion that names the nearest of the candidates, of which the first list is the likeliest. */
  nearest(name: string, ...candidates: readonly Iterable<string>[]): string {
    this.#left -= 1
    if (this.#left < 0) return ''
    for (const some of candidates) {
      const hint = didYouMean(name, some)
      if (hint !== '') return hint
    }
    return ''
  }

  /** The same for a path; also one of the same file name in another folder. */
  nearestPath(path: string, candidates: readonly string[]): string {
    this.#left -= 1
    if (this.#left < 0) return ''
    const fileName = posix.basename(path)
    const found = nearestName(path, candidates) ?? candidates.find((each) => posix.basename(each) === fileName)
    return found === undefined ? '' : ` Did you mean \`${found}\`?`
  }
}

/** What a hint names. */
export function namedBy(hint: string): string | undefined {
  return /^ Did you mean `(.*)`\?$/s.exec(hint)?.[1]
}
