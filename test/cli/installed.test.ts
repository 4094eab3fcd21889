import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { folderOf } from '../check/corpus/packages.js'

/** Vetro in a project of somebody else: installed there from the tarball that `npm pack` makes. */
const test = suite('vetro as a package of npm')

const root = fileURLToPath(new URL('../../', import.meta.url))
const project = mkdtempSync(join(tmpdir(), 'vetro-installed-'))
const modules = join(project, 'node_modules')

/** What a program prints; throws if it fails. */
const run = (program: string, words: readonly string[], cwd = project): string => {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' })
  assert.is(status, 0, stdout + stderr)
  return stdout
}
const vetro = (...words: readonly string[]) =>
  run(process.execPath, [join(modules, 'vetro/dist/lib/cli/main.js'), ...words])

test.before(() => {
  const [packed] = JSON.parse(run('npm', ['pack', '--silent', '--json', '--pack-destination', project], root))
  mkdirSync(modules)
  run('tar', ['-xzf', packed.filename])
  run('mv', ['package', join(modules, 'vetro')])
  // What it depends on is what this project has installed
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.bin') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
})
test.after(() => rmSync(project, { recursive: true }))

test('an application for Docker hosts is written, checked, run in Node and built', () => {
  assert.match(vetro('new', '--docker-app', 'redis'), 'packages-src/docker-redis/package.ts')
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project])
  const library = 'node_modules/vetro/packages-src/docker-interfaces'
  const built = vetro('build', 'docker-redis', library)
  assert.is(built.trim().split('\n').length, 2)
  const folder = join(project, 'dist/packages/com.example.docker.DockerRedis')
  assert.match(readFileSync(join(folder, 'manifest.yaml'), 'utf8'), "Require:\n  com.mirantis.docker.Interfaces: ''")
  assert.match(readFileSync(join(folder, 'UI/ui.yaml'), 'utf8'), 'com.mirantis.docker.DockerStandaloneHost')
  assert.ok(existsSync(join(project, 'dist/apps/com.mirantis.docker.Interfaces.zip')))
  const script = join(project, 'run.ts')
  writeFileSync(
    script,
    `import { create } from 'vetro'
import { DockerContainerHost } from 'vetro/docker'
import { DockerRedis } from './packages-src/docker-redis/package.js'

class Host extends DockerContainerHost {
  hostContainer() { return [] }
  deleteContainer() {}
  getEndpoints() { return [] }
  getInternalScopeId() { return '' }
}
const host = create(Host, { name: 'host' })
console.log(JSON.stringify(create(DockerRedis, { name: 'web', host }).getContainer()))
`,
  )
  assert.equal(JSON.parse(run(process.execPath, ['--import', 'tsx', script])), {
    name: 'web',
    image: 'redis:latest',
    ports: [{ port: 80, scope: 'public' }],
  })
})

test('packages are checked, by the command and by a program', () => {
  for (const name of ['shop', 'library'] as const) {
    cpSync(folderOf(name), join(project, 'packages', name), { recursive: true })
  }
  assert.is(vetro('check', '--strict', 'packages'), '')
  const page = readFileSync(join(modules, 'vetro/docs/check.md'), 'utf8')
  const [, program = '', output] = /```js\n([\s\S]*?)```\nprints\n```\n([\s\S]*?)```/.exec(page) ?? []
  writeFileSync(join(project, 'find.mjs'), program)
  assert.is(run(process.execPath, ['find.mjs']), output)
})

test('the function has types', () => {
  const source = `import { check, type Finding } from 'vetro/check'

const { findings } = await check({ 'manifest.yaml': new Uint8Array() }, { select: ['M1'] })
const [first]: readonly Finding[] = findings
export const line: number | undefined = first?.range?.start.line
`
  mkdirSync(join(project, 'packages-src'), { recursive: true })
  writeFileSync(join(project, 'packages-src/types.ts'), source)
  const settings = {
    compilerOptions: { module: 'NodeNext', target: 'ES2022', strict: true, noEmit: true, types: ['node'] },
  }
  writeFileSync(join(project, 'tsconfig.types.json'), JSON.stringify({ ...settings, files: ['packages-src/types.ts'] }))
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(project, 'tsconfig.types.json')])
})

test.run()
