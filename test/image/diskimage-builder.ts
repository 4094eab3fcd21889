import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/**
 * A stand-in for diskimage-builder, which is no Debian package: it composes elements and runs their phases by the same
 * rules, the first outside and the others inside a throw-away copy of this machine. Apt is a recorder there. The nodes'
 * root file system (test/nodes/cache) is made of the same hooks, with the real apt.
 */

/** The elements of diskimage-builder's own that ours need. */
const itsOwn = ['package-installs']

/** Those of ours that the image consists of. */
export const imageElements = ['docker', 'kubernetes', 'murano-agent']

const insidePhases = ['pre-install', 'install', 'post-install', 'finalise'] as const

/** What diskimage-builder's dib-run-parts does: environment files first, then the hooks in the order of their numbers. */
const runParts = `#!/bin/bash
set -ue
set -o pipefail
hooks=$(dirname "$1")
if [ -d "$hooks/environment.d" ]; then
  for file in $(find "$hooks/environment.d" -maxdepth 1 -xtype f | grep -E '/[0-9A-Za-z_.-]+$' | LC_ALL=C sort -n); do
    . "$file"
  done
fi
for hook in $(find "$1" -maxdepth 1 -xtype f -executable -printf '%f\\n' | grep -E '^[0-9A-Za-z_-]+$' | LC_ALL=C sort -n); do
  echo "== $hook"
  "$1/$hook"
done
`

/** The elements with all that they depend on, less diskimage-builder's own. */
export function expand(elements: string, names: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    if (itsOwn.includes(name) || found.has(name)) return
    if (!existsSync(join(elements, name))) throw new Error(`there is no element '${name}'`)
    found.add(name)
    for (const needed of lines(join(elements, name, 'element-deps'))) visit(needed)
  }
  names.forEach(visit)
  return [...found].sort()
}

const lines = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []

/** The Debian packages that the elements ask for. */
export const packagesOf = (elements: string, names: readonly string[]): string[] => {
  const packages = names.flatMap((name) => {
    const list: unknown = parse(readFileSync(join(elements, name, 'package-installs.yaml'), 'utf8'))
    if (typeof list !== 'object' || list === null) throw new Error(`${name}: package-installs.yaml is no map`)
    return Object.keys(list)
  })
  return [...new Set(packages)].sort()
}

/** Puts the folders of all elements together, as the phases see them. A hook that two elements have is an error. */
export function composeHooks(elements: string, names: readonly string[], hooks: string): void {
  mkdirSync(join(hooks, 'install.d'), { recursive: true })
  for (const name of names) {
    for (const entry of readdirSync(join(elements, name), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue
      for (const hook of readdirSync(join(elements, name, entry.name))) {
        const target = join(hooks, entry.name, hook)
        if (existsSync(target) && statSync(target).isFile()) throw new Error(`${entry.name}/${hook} is there twice`)
        cpSync(join(elements, name, entry.name, hook), target, { recursive: true })
      }
    }
  }
  writeFileSync(
    join(hooks, 'install.d/01-package-installs'),
    `#!/bin/sh\nexec apt-get install --assume-yes ${packagesOf(elements, names).join(' ')}\n`,
    { mode: 0o755 },
  )
  writeFileSync(join(hooks, 'run-parts'), runParts, { mode: 0o755 })
}

/** How a program ended, and all that it printed. */
export interface Outcome {
  readonly status: number
  readonly output: string
}

/** Runs extra-data.d, outside the image. */
export function runOutside(hooks: string, environment: Readonly<Record<string, string>>): Promise<Outcome> {
  const { PATH = '' } = process.env
  return new Promise((resolve) => {
    const child = spawn(join(hooks, 'run-parts'), [join(hooks, 'extra-data.d')], {
      env: { PATH, TMP_HOOKS_PATH: hooks, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('close', (status) => resolve({ status: status ?? -1, output }))
  })
}

/** A file or link that the phases left behind. */
export interface Left {
  readonly mode: string
  readonly owner: number
  readonly size: number
  readonly text?: string
  readonly link?: string
}

/** What became of the phases inside the image. */
export interface Inside {
  readonly results: readonly Outcome[]
  readonly files: Readonly<Record<string, Left>>
  /** How apt-get and other recorders were called. */
  readonly recorded: readonly string[]
}

interface File {
  readonly text: string
  readonly mode?: string
}

/** Runs commands inside the image. Those of `phases()` run the hooks, which lie in /tmp/in_target.d. */
export function runInside(
  hooks: string,
  commands: readonly string[],
  standIns: Readonly<Record<string, File>> = {},
): Inside {
  const files: Record<string, File> = { ...standIns }
  for (const entry of readdirSync(hooks, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const mode = (statSync(path).mode & 0o777).toString(8)
    files[`/tmp/in_target.d/${relative(hooks, path)}`] = { text: readFileSync(path, 'utf8'), mode }
  }
  const script = join(dirname(fileURLToPath(import.meta.url)), 'sandbox.py')
  const { stdout, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify({ files, recorded: ['apt-get'], commands }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (stdout === '') throw new Error(stderr)
  const inside: Inside = JSON.parse(stdout)
  return inside
}

/** The commands that run all phases inside the image. */
export const phases = (): string[] =>
  insidePhases.map(
    (phase) => `if [ -d /tmp/in_target.d/${phase}.d ]; then /tmp/in_target.d/run-parts /tmp/in_target.d/${phase}.d; fi`,
  )
