/**
 * Uploads what `vetro build` has made to the catalog that the OS_* variables name, in an order in which every package
 * follows those that it requires. Usage: npm run import -- [--exists-action u|s|a] [--out dir]
 */
import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { importPackages } from './import/import.js'

const program = new Command('npm run import --')
  .description('Uploads dist/apps/*.zip with the murano client.')
  .addOption(
    new Option('--exists-action <action>', 'for a package that is in the catalog already: update, skip or abort')
      .choices(['u', 's', 'a'])
      .default('u'),
  )
  .option('--out <dir>', 'the folder that was built into', 'dist')
  .exitOverride()

try {
  const options = program.parse().opts<{ existsAction: string; out: string }>()
  process.exitCode = await importPackages({ directory: resolve(options.out), existsAction: options.existsAction })
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 64
}
