import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = (name: string) => fileURLToPath(new URL(`catalog/${name}`, import.meta.url))

export interface CommandOutcome {
  /** Exit status; 70 if the services did not start. */
  readonly status: number | null
  /** Standard output and standard error together. */
  readonly output: string
}

export interface ImportOutcome extends CommandOutcome {
  /** What the catalog holds afterwards: names (titles) by full name. It knows no versions. */
  readonly packages: { readonly [fullName: string]: string }
}

/**
 * Runs a command beside a real Keystone and murano-api, for which the OS_* variables of its environment are set. The
 * services start empty in about 6 seconds and are gone afterwards. `directory` is where the command runs.
 */
export const withCatalog = (command: readonly string[], directory = process.cwd()): Promise<CommandOutcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(script('with-catalog.sh'), command, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, output }))
  })

/** Imports every package of folders laid out as `apps/<full name>.zip`, in turn, into an empty catalog. */
export const importPackages = async (folders: readonly string[]): Promise<ImportOutcome> => {
  const outcome = await withCatalog([script('import.sh'), ...folders])
  const lines = outcome.output.matchAll(/^package (\S+) (.+)$/gm)
  return { ...outcome, packages: Object.fromEntries([...lines].map(([, fullName, name]) => [fullName, name])) }
}
