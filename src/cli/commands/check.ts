import { type Command, Option } from 'commander'
import { type ExitCode, exitCodes } from '../exit-codes.js'
import type { Terminal } from '../terminal.js'

interface CheckOptions {
  readonly json?: boolean
  readonly sarif?: boolean
  readonly github?: boolean
  readonly strict?: boolean
  readonly select?: readonly string[]
  readonly ignore?: readonly string[]
}

const codes = 'codes or their beginnings, such as M5,M4012; may be repeated'

/** Adds `vetro check`. */
export function addCheckCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('Find what would fail in Murano in packages, whoever wrote them.')
    .argument('<paths...>', 'packages as folders or zips, or folders that hold such')
    .addOption(new Option('--json', 'print the findings as one JSON document').conflicts(['sarif', 'github']))
    .addOption(new Option('--sarif', 'print them in SARIF 2.1.0, for code scanning').conflicts('github'))
    .option('--github', 'print them as workflow commands, which annotate pull requests on GitHub')
    .option('--strict', 'exit with 1 for warnings, too')
    .addOption(listOption('--select <codes>', `report these only: ${codes}`))
    .addOption(listOption('--ignore <codes>', `do not report these: ${codes}`))
    .action(async (paths: string[], options: CheckOptions) => {
      const [{ readSelection }, { openPackages }] = await Promise.all([
        import('../check/codes.js'),
        import('../check/sources.js'),
      ])
      const selection = readSelection(options.select ?? [], options.ignore ?? [])
      const sources = openPackages(paths, terminal.directory)
      const [{ checkPackages }, { printFindings }] = await Promise.all([
        import('../../check/check.js'),
        import('../check/report.js'),
      ])
      const result = await checkPackages(sources, { selection })
      printFindings(result, options, terminal)
      const isFailure = result.diagnostics.some(({ severity }) => severity === 'error' || options.strict === true)
      finish(isFailure ? exitCodes.diagnostics : exitCodes.success)
    })
}

/** An option whose values add up when it is repeated. */
function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value, previous: readonly string[] = []) => [...previous, value])
}
