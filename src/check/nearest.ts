/** Longer ones are no names that anybody mistypes. */
const longest = 100

/** Names to compare with; nobody has more that are about as long. */
const mostCandidates = 300

/** The candidate that the name was probably meant to be: at most a third of its letters differ, or only their case. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  const lower = name.toLowerCase()
  const rows = [0, 1, 2].map(() => new Uint16Array(name.length + limit + 1))
  let compared = 0
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue
    compared += 1
    if (compared > mostCandidates) break
    const isSame = candidate.length === name.length && candidate.toLowerCase() === lower
    const distance = isSame ? 0 : editDistance(name, candidate, limit, rows)
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
 * limit if they are more than that. `rows` are three to calculate in.
 */
function editDistance(left: string, right: string, limit: number, rows: readonly Uint16Array[]): number {
  let leastOfLast = 0
  for (let row = 0; row <= left.length; row += 1) {
    const [beforeLast, last, current] = [rows[(row + 1) % 3], rows[(row + 2) % 3], rows[row % 3]]
    if (beforeLast === undefined || last === undefined || current === undefined) break
    current[0] = row
    let least = row
    for (let column = 1; column <= right.length; column += 1) {
      let cost = column
      if (row > 0) {
        const replaced = (last[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
        cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced)
        const isSwap = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
        if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      }
      current[column] = cost
      if (cost < least) least = cost
    }
    // It only grows from row to row
    if (least > limit && leastOfLast > limit) return least
    leastOfLast = least
  }
  return rows[left.length % 3]?.[right.length] ?? 0
}
