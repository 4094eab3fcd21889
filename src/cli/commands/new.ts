import type { Command } from 'commander'
import { packagesFolder } from '../package-folders.js'
import type { Terminal } from '../terminal.js'

/** Adds `vetro new`. */
export function addNewCommand(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .description('Write the folder of a new application package, with a class, a form and a test.')
    .argument('<name>', 'words of small letters and digits with dashes between them, such as hello-world')
    .option('--directory <dir>', 'the folder to put it into', packagesFolder)
    .action(async (name: string, options: { readonly directory: string }) => {
      const { writeNewPackage } = await import('../new/new-package.js')
      const { files, commands } = writeNewPackage(name, options.directory, terminal.directory)
      terminal.output.write(`${files.join('\n')}\n`)
      terminal.progress.write(`\nNext:\n${commands.map((command) => `  ${command}\n`).join('')}`)
    })
}
