/** A plan that an agent was sent; times in seconds. */
export interface Call {
  readonly name: string
  readonly start: number
  /** When its answer came; infinite if none has. */
  readonly end: number
  readonly failed: boolean
}

type Entry =
  | { readonly plan: string; readonly name: string; readonly time: number }
  | { readonly answer: string; readonly failed: boolean; readonly time: number }

/** The calls that the recorder's lines tell of. */
export const callsOf = (lines: string): readonly Call[] => {
  const calls = new Map<string, Call>()
  for (const line of lines.split('\n').filter((each) => each !== '')) {
    const entry: Entry = JSON.parse(line)
    if ('plan' in entry) {
      calls.set(entry.plan, { name: entry.name, start: entry.time, end: Number.POSITIVE_INFINITY, failed: false })
    } else {
      const call = calls.get(entry.answer)
      if (call) calls.set(entry.answer, { ...call, end: entry.time, failed: entry.failed })
    }
  }
  return [...calls.values()].sort((one, other) => one.start - other.start)
}

/** The length of the longest chain of calls of which each began after the one before it had ended. */
export const roundsOf = (calls: readonly Call[]): number => {
  const lengths: number[] = []
  for (const call of calls) {
    const before = calls
      .slice(0, lengths.length)
      .map(({ end }, index) => (end <= call.start ? (lengths[index] ?? 0) : 0))
    lengths.push(1 + Math.max(0, ...before))
  }
  return Math.max(0, ...lengths)
}
