import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { displayPath } from '../../diagnostics/index.js'
import { UsageError } from '../exit-codes.js'
import { packagesFolder } from '../package-folders.js'
import { classTemplate } from './class-template.js'
import { formTemplate } from './form-template.js'
import type { PackageNames } from './names.js'
import { packageTemplate } from './package-template.js'
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
    ['package.ts', packageTemplate(names)],
    [`classes/${names.className}.ts`, classTemplate(names)],
    ['ui.ts', formTemplate(names)],
    [`test/${names.className}.test.ts`, testTemplate(names)],
  ]
  const files = texts.map(([path, text]) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return displayPath(file, directory)
  })
  return { files, commands: nextCommands(name, names, displayPath(folder, directory)) }
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

function nextCommands(name: string, { className }: PackageNames, folder: string): string[] {
  return [
    `node --import tsx ${folder}/test/${className}.test.ts`,
    `npx vetro build ${folder === `${packagesFolder}/${name}` ? name : folder}`,
    'npm run import',
  ]
}
