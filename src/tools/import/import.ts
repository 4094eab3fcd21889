import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type BuiltPackage, inDependencyOrder } from './order.js'

/** What to upload, and how. */
export interface ImportOptions {
  /** Absolute path of the folder that was built into; it holds apps/ and packages/. */
  readonly directory: string
  /** What the client does with a package that is in the catalog already: `u` update, `s` skip, `a` abort. */
  readonly existsAction: string
}

/**
 * Uploads the packages one by one and says what became of each. Stops at the first failure.
 * Returns the exit code: 0, 1 if the client failed, 64 if there is nothing to begin with.
 */
export async function importPackages({ directory, existsAction }: ImportOptions): Promise<number> {
  // The client needs more than the address, but what, depends on how the cloud is logged in to.
  if (!process.env.OS_AUTH_URL) {
    return fail(64, 'OS_AUTH_URL is not set. Load the file of OS_* variables of your cloud, such as openrc.sh.')
  }
  const packages = readBuiltPackages(directory)
  if (packages.length === 0)
    return fail(64, `There are no packages in ${join(directory, 'apps')}. Run \`npm run build\` first.`)
  for (const { fullName } of inDependencyOrder(packages)) {
    const outcome = await runClient(clientArguments(directory, fullName, existsAction))
    if (outcome === 'absent') {
      return fail(
        64,
        'The client `murano` is not installed. Install python-muranoclient, on Debian python3-muranoclient.',
      )
    }
    if (outcome !== 0) return fail(1, `${fullName} was not imported; the client's own words are above.`)
    process.stdout.write(`imported ${fullName}\n`)
  }
  return 0
}

function clientArguments(directory: string, fullName: string, existsAction: string): string[] {
  // The client looks up requirements as <url>apps/<full name>.zip, so it has to end in a slash; `file://` it cannot open.
  const repository = `${directory}/`
  const actions = ['--exists-action', existsAction, '--dep-exists-action', 's']
  return ['--murano-repo-url', repository, 'package-import', ...actions, join(directory, 'apps', `${fullName}.zip`)]
}

function readBuiltPackages(directory: string): BuiltPackage[] {
  const archives = join(directory, 'apps')
  if (!existsSync(archives)) return []
  return readdirSync(archives)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => {
      const fullName = name.slice(0, -'.zip'.length)
      const manifest: unknown = parse(readFileSync(join(directory, 'packages', fullName, 'manifest.yaml'), 'utf8'))
      return { fullName, requires: requirementsOf(manifest) }
    })
}

function requirementsOf(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null || !('Require' in manifest)) return []
  return typeof manifest.Require === 'object' && manifest.Require !== null ? Object.keys(manifest.Require) : []
}

/** The client's exit code. Its output goes to standard error, all of it: the client prints its errors to both streams. */
function runClient(commandLine: readonly string[]): Promise<number | 'absent'> {
  return new Promise((resolve, reject) => {
    const client = spawn('murano', commandLine, { stdio: ['ignore', 'pipe', 'pipe'] })
    client.stdout.pipe(process.stderr, { end: false })
    client.stderr.pipe(process.stderr, { end: false })
    client.on('error', (error) => {
      if ('code' in error && error.code === 'ENOENT') resolve('absent')
      else reject(error)
    })
    client.on('close', (code) => resolve(code ?? 1))
  })
}

function fail(exitCode: number, message: string): number {
  process.stderr.write(`${message}\n`)
  return exitCode
}
