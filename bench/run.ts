/**
 * Measures `vetro build`: cold against `tsc --noEmit` on the same files, and how it grows with the number of packages;
 * likewise `vetro check`, against murano-pkg-check. `npm run bench -- check` measures one of build, check and rounds.
 * All figures come from one run on one machine; only the ratios mean something elsewhere. Where Murano's engine is
 * installed, also counts the rounds of agent calls in which a Kubernetes cluster is deployed; these hold everywhere.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { available } from '../test/harness/available.js'
import { measureCheck } from './check.js'
import { generateProject } from './generated-project.js'
import { buildCommand, compileVetro, measure, median, root, typeCheckCommand } from './measure.js'
import { measureRounds } from './rounds.js'
import { figures, growth, print } from './table.js'

const sizes = [25, 50, 100]
const classesPerPackage = 5
const repetitions = 5

const directory = mkdtempSync(join(tmpdir(), 'vetro-bench-'))
try {
  compileVetro()
  if (isWanted('build')) {
    compareWithTypeScript()
    measureGrowth()
  }
  if (isWanted('check')) measureCheck(directory)
  if (isWanted('rounds')) await printRounds()
} finally {
  rmSync(directory, { recursive: true })
}

function isWanted(part: string): boolean {
  const parts = process.argv.slice(2)
  return parts.length === 0 || parts.includes(part)
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
  const rows = measured.map((each) => [`${each.packages} packages`, ...figures(each)])
  print(`generated packages of ${classesPerPackage} classes, median of ${repetitions}`, [...rows, ...growth(measured)])
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
