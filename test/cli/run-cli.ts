import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../src/cli/run.js'

/** What a command left behind. */
export interface CommandResult {
  readonly exitCode: number
  readonly output: string
  readonly progress: string
}

/** Runs `vetro` in this process, without a terminal. */
export async function runCli(
  commandLine: readonly string[],
  directory: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  const output: string[] = []
  const progress: string[] = []
  const exitCode = await run(commandLine, {
    directory,
    environment,
    output: { write: (text) => output.push(text) },
    progress: { write: (text) => progress.push(text) },
  })
  return { exitCode, output: output.join(''), progress: progress.join('') }
}

/** Hands a temporary folder to `use` and removes it afterwards. */
export async function inTemporaryFolder<Result>(use: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'vetro-cli-'))
  try {
    return await use(directory)
  } finally {
    rmSync(directory, { recursive: true })
  }
}
