/**
 * Measures `vetro build`: cold against `tsc --noEmit` on the same files, and how it grows with the number of packages.
 * All figures come from one run on one machine; only the ratios mean something elsewhere.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateProject } from './generated-project.js'
import { buildCommand, compileVetro, type Measurement, measure, median, root, typeCheckCommand } from './measure.js'

const sizes = [25, 50, 100]
const classesPerPackage = 5
const repetitions = 5

const directory = mkdtempSync(join(tmpdir(), 'vetro-bench-'))
try {
  compileVetro()
  compareWithTypeScript()
  measureGrowth()
} finally {
  rmSync(directory, { recursive: true })
}

function compareWithTypeScript(): void {
  const build = buildCommand(root, join(directory, 'out'))
  const typeCheck = typeCheckCommand(join(root, 'packages-src'), directory)
  const rounds = Array.from({ length: repetitions }, () => [measure(build), measure(typeCheck)] as const)
  const [own, other] = [median(rounds.map(([each]) => each)), median(rounds.map(([, each]) => each))]
  print('packages-src, cold, median of 5', [
    ['vetro build', ...figures(own)],
    ['tsc --noEmit', ...figures(other)],
    ['ratio', (own.milliseconds / other.milliseconds).toFixed(2), (own.peakBytes / other.peakBytes).toFixed(2)],
  ])
}

function measureGrowth(): void {
  const measured = sizes.map((packages) => {
    const project = join(directory, `generated-${packages}`)
    generateProject(project, packages, classesPerPackage)
    return { packages, ...measure(buildCommand(project, join(project, 'dist'))) }
  })
  const [small, middle, large] = measured.map(({ milliseconds }) => milliseconds)
  const growth = ((large ?? 0) - (middle ?? 0)) / ((middle ?? 0) - (small ?? 0))
  print(`generated packages of ${classesPerPackage} classes`, [
    ...measured.map((each) => [`${each.packages} packages`, ...figures(each)]),
    ['50 to 100 against 25 to 50 (2 is linear)', growth.toFixed(2), ''],
  ])
}

function figures({ milliseconds, peakBytes }: Measurement): [string, string] {
  return [`${(milliseconds / 1000).toFixed(2)} s`, `${(peakBytes / 2 ** 20).toFixed(0)} MiB`]
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const lines = [['', 'time', 'peak memory'], ...rows].map(
    ([name = '', time = '', memory = '']) => `${name.padEnd(42)}${time.padStart(10)}${memory.padStart(14)}`,
  )
  process.stdout.write(`${title}\n${lines.join('\n')}\n\n`)
}
