import { rename } from 'node:fs/promises'

/** A file or folder that is to get another path on the same disk. */
export interface Move {
  readonly from: string
  readonly to: string
}

/**
 * Moves one after another. If one fails, those before it are undone, the last one first.
 * @throws Error why a move failed; or why undoing failed, which leaves the rest where it was moved to.
 */
export async function moveAll(moves: readonly Move[]): Promise<void> {
  const done: Move[] = []
  try {
    for (const move of moves) {
      await rename(move.from, move.to)
      done.push(move)
    }
  } catch (error) {
    for (const { from, to } of done.reverse()) await rename(to, from)
    throw error
  }
}
