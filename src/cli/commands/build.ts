import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import { findPackageFolders } from '../package-folders.js'
import type { Terminal } from '../terminal.js'

interface BuildOptions {
  readonly out: string
  readonly json?: boolean
  readonly timings?: boolean
}

/** Adds `vetro build`. */
export function addBuildCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('build')
    .description('Compile packages and zip them for the catalog.')
    .argument('[packages...]', 'folders below packages-src, or paths; all of packages-src unless given')
    .option('--out <dir>', 'where to put apps/*.zip and the unpacked packages/', 'dist')
    .option('--json', 'print packages and diagnostics as one JSON document')
    .option('--timings', 'show how long each stage took')
    .action(async (names: string[], options: BuildOptions) => {
      const folders = findPackageFolders(names, terminal.directory)
      if (terminal.progress.isTTY)
        terminal.progress.write(`Building ${folders.length === 1 ? 'one package' : `${folders.length} packages`}\n`)
      // Help and usage errors come at once, since TypeScript is loaded no earlier than here.
      const { build } = await import('../build/build.js')
      const result = await build(folders, resolve(terminal.directory, options.out))
      const { printResult } = await import('../build/report.js')
      printResult(result, options, terminal)
      finish(result.valid ? exitCodes.success : exitCodes.diagnostics)
    })
}
