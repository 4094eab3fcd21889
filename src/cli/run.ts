import { Command, CommanderError } from 'commander'
import { addBuildCommand } from './commands/build.js'
import { addCheckCommand } from './commands/check.js'
import { addNewCommand } from './commands/new.js'
import { type ExitCode, exitCodes, UsageError } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import { version } from './version.js'

/**
 * Runs `vetro` with the arguments after its name. Commands load the compiler only when they run, so that help and
 * usage errors come at once.
 */
export async function run(commandLine: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.success
  const program = createProgram(terminal, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(commandLine, { from: 'user' })
    return exitCode
  } catch (error) {
    return report(error, terminal, program.opts<{ debug?: boolean }>().debug === true)
  }
}

function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('vetro')
    .description('Write OpenStack Murano packages in TypeScript, and check packages of any origin.')
    .version(version(), '--version')
    .option('--debug', 'show the stack trace of an internal error')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.progress.write(text),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 the sources or packages have errors, 64 wrong usage, 70 an internal error of vetro.',
    )
  addBuildCommand(program, terminal, finish)
  addCheckCommand(program, terminal, finish)
  addNewCommand(program, terminal)
  return program
}

function report(error: unknown, terminal: Terminal, debug: boolean): ExitCode {
  // Commander has already printed its message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage
  if (error instanceof UsageError) {
    terminal.progress.write(`vetro: ${error.message}\n`)
    return exitCodes.usage
  }
  const message = error instanceof Error ? error.message : String(error)
  terminal.progress.write(`vetro: internal error: ${message.split('\n')[0]}\n`)
  const stack = error instanceof Error ? error.stack : undefined
  terminal.progress.write(debug && stack ? `${stack}\n` : 'Run the command again with --debug for the stack trace.\n')
  return exitCodes.internal
}
