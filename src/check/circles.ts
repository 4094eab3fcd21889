/** Something that something else needs first, and where that is written. */
export interface Need<Place> {
  readonly name: string
  readonly place: Place
}

/** A way that ends where it began. */
export interface Circle<Place> {
  /** What needs what, in the middle of a sentence. */
  readonly path: string
  /** The need that closes it. */
  readonly place: Place
}

/** Names of a circle that are listed. */
const shownNames = 5

/** Finds what needs itself, in however many steps. Each need is looked at once. */
export function findCircles<Place>(
  starts: Iterable<string>,
  needsOf: (name: string) => readonly Need<Place>[],
): readonly Circle<Place>[] {
  const circles: Circle<Place>[] = []
  const finished = new Set<string>()
  for (const start of starts) {
    if (finished.has(start)) continue
    // Without recursion, since a way may be as long as there are names
    const way = [{ name: start, needs: needsOf(start), done: 0 }]
    const positions = new Map([[start, 0]])
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const need = step.needs[step.done]
      step.done += 1
      if (need === undefined) {
        finished.add(step.name)
        positions.delete(step.name)
        way.pop()
        continue
      }
      const begin = positions.get(need.name)
      if (begin !== undefined) {
        circles.push({ path: pathOf([...way.slice(begin).map(({ name }) => name), need.name]), place: need.place })
      } else if (!finished.has(need.name)) {
        positions.set(need.name, way.length)
        way.push({ name: need.name, needs: needsOf(need.name), done: 0 })
      }
    }
  }
  return circles
}

function pathOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  const some = names.length > shownNames ? [...quoted.slice(0, shownNames - 1), '…', ...quoted.slice(-1)] : quoted
  return some.join(' → ')
}
