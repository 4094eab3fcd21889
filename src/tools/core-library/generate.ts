import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLibrary } from './read-library.js'
import { renderNamespaces } from './render.js'
import { renderSignatures } from './signatures.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Where Debian's murano-common puts the core library. */
export const installedLibrary = '/usr/share/murano-common/io.murano.zip'

/** Where the checker keeps what it knows of the core library. */
export const signaturesFile = 'src/check/library/core-classes.ts'

/** The files of src/sdk/core that follow from the core library, by name, formatted. */
export function generateCoreLibrary(archive: Buffer): Map<string, string> {
  const namespaces = renderNamespaces(readLibrary(archive))
  const index = [...namespaces.keys()].map((namespace) => `export * from './${namespace}.js'\n`).sort()
  const files = new Map([...namespaces].map(([namespace, text]) => [`${namespace}.ts`, text]))
  files.set('index.ts', `// Made by src/tools/core-library/generate.ts, do not edit.\n${index.join('')}`)
  return new Map([...files].map(([name, text]) => [name, format(`src/sdk/core/${name}`, text)]))
}

/** The text of `signaturesFile`, formatted. */
export function generateSignatures(archive: Buffer): string {
  return format(signaturesFile, renderSignatures(archive))
}

function format(path: string, text: string): string {
  const biome = join(root, 'node_modules/.bin/biome')
  const run = spawnSync(biome, ['check', '--write', `--stdin-file-path=${path}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`${path} cannot be formatted: ${run.stderr}${run.stdout}`)
  return run.stdout
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'src/sdk/core')
  mkdirSync(folder, { recursive: true })
  const archive = readFileSync(installedLibrary)
  for (const [name, text] of generateCoreLibrary(archive)) writeFileSync(join(folder, name), text)
  writeFileSync(join(root, signaturesFile), generateSignatures(archive))
}
