import type { Measurement } from './measure.js'

/** Time and peak memory as cells of a table. */
export function figures({ milliseconds, peakBytes }: Measurement): [string, string] {
  return [`${(milliseconds / 1000).toFixed(2)} s`, `${(peakBytes / 2 ** 20).toFixed(0)} MiB`]
}

/** Prints a table of times and peak memory. */
export function print(title: string, rows: readonly (readonly string[])[]): void {
  const lines = [['', 'time', 'peak memory'], ...rows].map(
    ([name = '', time = '', memory = '']) => `${name.padEnd(62)}${time.padStart(10)}${memory.padStart(14)}`,
  )
  process.stdout.write(`${title}\n${lines.join('\n')}\n\n`)
}

/** How measurements of growing numbers of packages compare, each with the one before. */
export function growth(measured: readonly (Measurement & { readonly packages: number })[]): readonly string[][] {
  return measured.slice(1).map((each, index) => {
    const before = measured[index] ?? each
    const factor = each.packages / before.packages
    const name = `${each.packages} against ${before.packages} (at most ${factor} if linear)`
    return [name, (each.milliseconds / before.milliseconds).toFixed(2), (each.peakBytes / before.peakBytes).toFixed(2)]
  })
}
