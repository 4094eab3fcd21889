/** Longer ones are no names that anybody mistypes. */
const longest = 100

/** The candidate that the name was probably meant to be: at most a third of its letters differ, or only their case. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue
    const distance = candidate.toLowerCase() === name.toLowerCase() ? 0 : editDistance(name, candidate, limit)
    if (distance <= limit && distance < candidate.length && (best === undefined || distance < best.distance)) {
      best = { candidate, distance }
    }
  }
  return best?.candidate
}

/** The end of a suggestion, ` Did you mean ...?`, or nothing if no candidate is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates)
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`
}

/**
 * Letters to insert, delete, replace or swap with their neighbours to make one text of the other; some number above the
 * limit if they are more than that.
 */
function editDistance(left: string, right: string, limit: number): number {
  let beforeLast = new Uint16Array(right.length + 1)
  let last = Uint16Array.from({ length: right.length + 1 }, (_, index) => index)
  let current = new Uint16Array(right.length + 1)
  let leastOfLast = 0
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row
    let least = row
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const replaced = (last[column - 1] ?? 0) + (same ? 0 : 1)
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced)
      const isSwap = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current[column] = cost
      if (cost < least) least = cost
    }
    // It only grows from row to row
    if (least > limit && leastOfLast > limit) return least
    leastOfLast = least
    const free = beforeLast
    beforeLast = last
    last = current
    current = free
  }
  return last[right.length] ?? 0
}
