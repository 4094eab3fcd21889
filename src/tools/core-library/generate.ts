import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLibrary } from './read-library.js'
import { renderNamespaces } from './render.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Where Debian's murano-common puts the core library. */
export const installedLibrary = '/usr/share/murano-common/io.murano.zip'

/** The files of src/sdk/core that follow from the core library, by name, formatted. */
export function generateCoreLibrary(archive: Buffer): Map<string, string> {
  const namespaces = renderNamespaces(readLibrary(archive))
  const index = [...namespaces.keys()].map((namespace) => `export * from './${namespace}.js'\n`).sort()
  const files = new Map([...namespaces].map(([namespace, text]) => [`${namespace}.ts`, text]))
  files.set('index.ts', `// Made by src/tools/core-library/generate.ts, do not edit.\n${index.join('')}`)
  return new Map([...files].map(([name, text]) => [name, format(name, text)]))
}

function format(name: string, text: string): string {
  const biome = join(root, 'node_modules/.bin/biome')
  const run = spawnSync(biome, ['check', '--write', `--stdin-file-path=src/sdk/core/${name}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`${name} cannot be formatted: ${run.stderr}${run.stdout}`)
  return run.stdout
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'src/sdk/core')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of generateCoreLibrary(readFileSync(installedLibrary)))
    writeFileSync(join(folder, name), text)
}
