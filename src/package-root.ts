import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a file of Vetro itself, wherever it is installed or run from. */
export function packageRoot(...path: readonly string[]): string {
  let directory = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(directory, 'package.json'))) {
    const parent = dirname(directory)
    if (parent === directory) throw new Error('Vetro is not installed: it has no package.json')
    directory = parent
  }
  return join(directory, ...path)
}
