import type { Command } from 'commander'
import { packagesFolder } from '../package-folders.js'
import type { Terminal } from '../terminal.js'

interface NewOptions {
  readonly directory: string
  readonly dockerApp: boolean
}

/** Adds `vetro new`. */
export function addNewCommand(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .description('Write the folder of a new application package, with a class and a form.')
    .argument('<name>', 'words of small letters and digits with dashes between them, such as hello-world')
    .option('--directory <dir>', 'the folder to put it into', packagesFolder)
    .option('--docker-app', 'an application that is a container on a Docker host, in one file', false)
    .action(async (name: string, { directory, dockerApp }: NewOptions) => {
      const [{ writeNewPackage }, { applicationLayout, dockerLayout }, { packageNames }] = await Promise.all([
        import('../new/new-package.js'),
        import('../new/layouts.js'),
        import('../new/names.js'),
      ])
      const layout = dockerApp ? dockerLayout : applicationLayout
      const { files, commands } = writeNewPackage(layout(packageNames(name)), directory, terminal.directory)
      terminal.output.write(`${files.join('\n')}\n`)
      terminal.progress.write(`\nNext:\n${commands.map((command) => `  ${command}\n`).join('')}`)
    })
}
