import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { displayPath } from '../../diagnostics/index.js'
import { UsageError } from '../exit-codes.js'
import { packagesFolder } from '../package-folders.js'
import type { Layout } from './layouts.js'
import { settingsTemplate } from './settings-template.js'

/** What was written, and what to do with it. */
export interface NewPackage {
  /** Paths as they are shown. */
  readonly files: readonly string[]
  readonly commands: readonly string[]
}

/** Writes a package's folder below `parent`, which is relative to `directory`. Throws a UsageError if it exists. */
export function writeNewPackage(layout: Layout, parent: string, directory: string): NewPackage {
  const folder = resolve(directory, parent, layout.folder)
  if (existsSync(folder)) throw new UsageError(`${displayPath(folder, directory)} exists already`)
  const texts = Object.entries(layout.files).map(([path, text]): [string, string] => [join(folder, path), text])
  const settings = join(directory, 'tsconfig.json')
  if (!existsSync(settings)) texts.push([settings, settingsTemplate])
  const files = texts.map(([file, text]) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return displayPath(file, directory)
  })
  return { files, commands: nextCommands(layout, displayPath(folder, directory), directory) }
}

function nextCommands(
  { folder: name, fullName, test, libraries }: Layout,
  folder: string,
  directory: string,
): string[] {
  const testing = test === undefined ? [] : [`node --import tsx ${folder}/${test}`]
  const needed = Object.values(libraries).map((library) => ` ${displayPath(library, directory)}`)
  const zips = [...Object.keys(libraries), fullName].map((each) => ` dist/apps/${each}.zip`)
  return [
    ...(testing.length === 0 || hasTestRunner(directory) ? [] : ['npm install --save-dev tsx uvu']),
    ...testing,
    `npx vetro build ${folder === `${packagesFolder}/${name}` ? name : folder}${needed.join('')}`,
    `murano package-import --exists-action u${zips.join('')}`,
  ]
}

/** Whether the test of the new package can run. */
function hasTestRunner(directory: string): boolean {
  const { resolve: find } = createRequire(join(directory, 'package.json'))
  try {
    return ['tsx', 'uvu'].every((name) => find(name) !== '')
  } catch {
    // `resolve` throws for what is not installed.
    return false
  }
}
