import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { displayPath } from '../../diagnostics/index.js'
import { UsageError } from '../exit-codes.js'
import { packagesFolder } from '../package-folders.js'
import { classTemplate } from './class-template.js'
import { formTemplate } from './form-template.js'
import type { PackageNames } from './names.js'
import { packageTemplate } from './package-template.js'
import { settingsTemplate } from './settings-template.js'
import { testTemplate } from './test-template.js'

/** What was written, and what to do with it. */
export interface NewPackage {
  /** Paths as they are shown. */
  readonly files: readonly string[]
  readonly commands: readonly string[]
}

/**
 * Writes a package's folder below `parent`, which is relative to `directory`. Throws a UsageError if the name is not
 * usable or the folder exists.
 */
export function writeNewPackage(name: string, parent: string, directory: string): NewPackage {
  const names = packageNames(name)
  const folder = resolve(directory, parent, name)
  if (existsSync(folder)) throw new UsageError(`${displayPath(folder, directory)} exists already`)
  const texts: [string, string][] = [
    [join(folder, 'package.ts'), packageTemplate(names)],
    [join(folder, 'classes', `${names.className}.ts`), classTemplate(names)],
    [join(folder, 'ui.ts'), formTemplate(names)],
    [join(folder, 'test', `${names.className}.test.ts`), testTemplate(names)],
  ]
  const settings = join(directory, 'tsconfig.json')
  if (!existsSync(settings)) texts.push([settings, settingsTemplate])
  const files = texts.map(([file, text]) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return displayPath(file, directory)
  })
  return { files, commands: nextCommands(name, names, displayPath(folder, directory), directory) }
}

function packageNames(name: string): PackageNames {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new UsageError(
      `${name} is not a name for a package: use words of small letters and digits, such as hello-world`,
    )
  }
  const words = name.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return { className: words.join(''), title: words.join(' ') }
}

function nextCommands(name: string, { className }: PackageNames, folder: string, directory: string): string[] {
  return [
    ...(hasTestRunner(directory) ? [] : ['npm install --save-dev tsx uvu']),
    `node --import tsx ${folder}/test/${className}.test.ts`,
    `npx vetro build ${folder === `${packagesFolder}/${name}` ? name : folder}`,
    `murano package-import --exists-action u dist/apps/com.example.${className}.zip`,
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
