import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { available } from '../test/harness/available.js'
import { copyPackages } from './copied-packages.js'
import { buildCommand, checkCommand, measure, median, root } from './measure.js'
import { figures, growth, print } from './table.js'

/** Copies of the suite: with its 24 packages about 250, 500 and 1,000. */
const copies = [10, 21, 42]
const repetitions = 5

/** Measures `vetro check`: against murano-pkg-check on the same zips, and how it grows with the number of packages. */
export function measureCheck(directory: string): void {
  measure(buildCommand(root, join(directory, 'suite')))
  compareWithPkgCheck(join(directory, 'suite', 'apps'))
  measureGrowth(join(directory, 'suite', 'packages'), join(directory, 'copies'))
}

function compareWithPkgCheck(apps: string): void {
  const zips = readdirSync(apps).map((name) => join(apps, name))
  const pkgCheck = available('pkgcheck')
  const rounds = Array.from({ length: repetitions }, () => ({
    own: measure(checkCommand([apps], root)),
    // In turn, so that whatever else the machine does falls on both
    other: pkgCheck === true ? timeOfPkgCheck(zips) : undefined,
  }))
  const own = median(rounds.map((round) => round.own))
  const others = rounds.flatMap(({ other }) => other ?? []).sort((left, right) => left - right)
  const other = others[Math.floor(others.length / 2)]
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  print(`${zips.length} packages of the suite, cold, median of ${repetitions}`, [
    ['vetro check, once', ...figures(own)],
    other === undefined
      ? [`murano-pkg-check: ${String(pkgCheck)}`]
      : ['murano-pkg-check, once for each zip', seconds(other)],
    ...(other === undefined
      ? []
      : [['murano-pkg-check against vetro check (at least 10)', (other / own.milliseconds).toFixed(1)]]),
  ])
}

/** In milliseconds. */
function timeOfPkgCheck(zips: readonly string[]): number {
  const start = performance.now()
  for (const zip of zips) spawnSync('/usr/bin/murano-pkg-check', [zip], { stdio: 'ignore' })
  return performance.now() - start
}

function measureGrowth(packages: string, directory: string): void {
  const measured = copies.map((count) => {
    const folder = join(directory, String(count))
    mkdirSync(folder, { recursive: true })
    const number = copyPackages(packages, folder, count)
    return {
      packages: number,
      ...median(Array.from({ length: repetitions }, () => measure(checkCommand([folder], root)))),
    }
  })
  const rows = measured.map((each) => [`${each.packages} packages`, ...figures(each)])
  print(`copies of the suite under other names, median of ${repetitions}`, [...rows, ...growth(measured)])
}
