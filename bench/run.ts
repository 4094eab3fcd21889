/**
 * Measures `vetro build`: cold against `tsc --noEmit` on the same files, and how it grows with the number of packages.
 * All figures come from one run on one machine; only the ratios mean something elsewhere. Where Murano's engine is
 * installed, also counts the rounds of agent calls in which a Kubernetes cluster is deployed; these hold everywhere.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { available } from '../test/harness/available.js'
import { generateProject } from './generated-project.js'
import { buildCommand, compileVetro, type Measurement, measure, median, root, typeCheckCommand } from './measure.js'
import { measureRounds } from './rounds.js'

const sizes = [25, 50, 100]
const classesPerPackage = 5
const repetitions = 5

const directory = mkdtempSync(join(tmpdir(), 'vetro-bench-'))
try {
  compileVetro()
  compareWithTypeScript()
  measureGrowth()
  await printRounds()
} finally {
  rmSync(directory, { recursive: true })
}

function compareWithTypeScript(): void {
  const packages = join(root, 'packages-src')
  const commands = [
    { name: 'vetro build', command: buildCommand(root, join(directory, 'out')) },
    { name: 'tsc --noEmit, settings of the project', command: typeCheckCommand(packages, 'project', directory) },
    { name: 'tsc --noEmit, the least settings', command: typeCheckCommand(packages, 'least', directory) },
  ]
  // In turn, so that whatever else the machine does falls on all of them.
  const rounds = Array.from({ length: repetitions }, () => commands.map(({ command }) => measure(command)))
  const medians = commands.map(({ name }, index) => ({
    name,
    ...median(rounds.flatMap((round) => round[index] ?? [])),
  }))
  const [own, ...others] = medians
  const ratios = others.map((other) => [
    `vetro build against ${other.name}`,
    ((own?.milliseconds ?? 0) / other.milliseconds).toFixed(2),
    ((own?.peakBytes ?? 0) / other.peakBytes).toFixed(2),
  ])
  const rows = medians.map((each) => [each.name, ...figures(each)])
  print(`packages-src, cold, median of ${repetitions}`, [...rows, ...ratios])
}

function measureGrowth(): void {
  const measured = sizes.map((packages) => {
    const project = join(directory, `generated-${packages}`)
    generateProject(project, packages, classesPerPackage)
    const build = buildCommand(project, join(project, 'dist'))
    return { packages, ...median(Array.from({ length: repetitions }, () => measure(build))) }
  })
  const ratios = measured.slice(1).map((each, index) => {
    const before = measured[index] ?? each
    const name = `${each.packages} against ${before.packages} (at most 2 if linear)`
    return [name, (each.milliseconds / before.milliseconds).toFixed(2), (each.peakBytes / before.peakBytes).toFixed(2)]
  })
  const rows = measured.map((each) => [`${each.packages} packages`, ...figures(each)])
  print(`generated packages of ${classesPerPackage} classes, median of ${repetitions}`, [...rows, ...ratios])
}

async function printRounds(): Promise<void> {
  const engine = available('engine')
  const rows =
    engine === true
      ? (await measureRounds()).map(
          ({ nodes, rounds }) => `${`${nodes} nodes`.padEnd(62)}${String(rounds).padStart(10)}`,
        )
      : [`not counted: ${engine}`]
  process.stdout.write(`deployment of a Kubernetes cluster, sequential rounds of agent calls\n${rows.join('\n')}\n`)
}

function figures({ milliseconds, peakBytes }: Measurement): [string, string] {
  return [`${(milliseconds / 1000).toFixed(2)} s`, `${(peakBytes / 2 ** 20).toFixed(0)} MiB`]
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const lines = [['', 'time', 'peak memory'], ...rows].map(
    ([name = '', time = '', memory = '']) => `${name.padEnd(62)}${time.padStart(10)}${memory.padStart(14)}`,
  )
  process.stdout.write(`${title}\n${lines.join('\n')}\n\n`)
}
