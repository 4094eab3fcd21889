import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))

const typeScript = join(root, 'node_modules/typescript/bin/tsc')
const library = join(root, 'dist/lib')

/** A Node process to be measured: the arguments of `node`, and the folder in which it runs. */
export interface MeasuredCommand {
  readonly commandLine: readonly string[]
  readonly directory: string
}

/** What one run took. */
export interface Measurement {
  readonly milliseconds: number
  /** The largest resident set. */
  readonly peakBytes: number
}

/** Compiles Vetro itself, since users run it compiled. */
export function compileVetro(): void {
  run({ commandLine: [typeScript, '-p', 'tsconfig.build.json'], directory: root })
}

/** `vetro build` of all packages of a project. */
export function buildCommand(project: string, out: string): MeasuredCommand {
  return { commandLine: [join(library, 'cli/main.js'), 'build', '--out', out], directory: project }
}

/** `vetro check` of folders. */
export function checkCommand(paths: readonly string[], directory: string): MeasuredCommand {
  return { commandLine: [join(library, 'cli/main.js'), 'check', ...paths], directory }
}

/**
 * `tsc --noEmit` of the sources of the packages: with the settings of this project, as its developers run it, where
 * `vetro` means the sources of the SDK; or with the least that they need, where it means the declarations that users
 * have, and nothing but the packages' own sources is checked.
 */
export function typeCheckCommand(packages: string, settings: 'project' | 'least', temporary: string): MeasuredCommand {
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/(package\.ts|ui\.ts|(classes|plans)\/.*\.ts)$/.test(file))
    .map((file) => join(packages, file))
  const least = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023'],
      types: [],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      paths: { vetro: [join(library, 'sdk/index.d.ts')] },
    },
  }
  const project = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { rootDir: root, typeRoots: [join(root, 'node_modules/@types')] },
    include: [],
    exclude: [],
  }
  const file = join(temporary, `tsconfig.${settings}.json`)
  writeFileSync(file, JSON.stringify({ ...(settings === 'least' ? least : project), files }))
  return { commandLine: [typeScript, '-p', file], directory: root }
}

/** Runs a command once. Throws if it fails. */
export function measure(command: MeasuredCommand): Measurement {
  const temporary = mkdtempSync(join(tmpdir(), 'vetro-bench-'))
  const report = join(temporary, 'peak-memory')
  const start = performance.now()
  run({ ...command, commandLine: ['--require', join(root, 'bench/peak-memory.cjs'), ...command.commandLine] }, report)
  const milliseconds = performance.now() - start
  const peakBytes = Number(readFileSync(report, 'utf8'))
  rmSync(temporary, { recursive: true })
  return { milliseconds, peakBytes }
}

/** The run with the median time. */
export function median(measurements: readonly Measurement[]): Measurement {
  const sorted = [...measurements].sort((left, right) => left.milliseconds - right.milliseconds)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('There is nothing to take the median of')
  return middle
}

function run({ commandLine, directory }: MeasuredCommand, memoryReport = ''): void {
  const environment = { ...process.env, VETRO_BENCH_MEMORY: memoryReport }
  const { status, stderr, stdout, error } = spawnSync(process.execPath, commandLine, {
    cwd: directory,
    env: environment,
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${commandLine.join(' ')} failed:\n${(stdout + stderr).slice(0, 2000)}`)
}
