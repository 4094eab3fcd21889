import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { create } from 'vetro'
import { DockerContainerHost } from 'vetro/docker'
import { fetchSite } from '../../../packages-src/docker-applications/site.js'
import { DockerElasticsearch } from '../../../packages-src/docker-elasticsearch/package.js'
import { DockerGlassFish } from '../../../packages-src/docker-glassfish/package.js'
import { DockerJBoss } from '../../../packages-src/docker-jboss/package.js'
import { DockerTomcat } from '../../../packages-src/docker-tomcat/package.js'
import { suiteWith } from '../../harness/available.js'
import { password } from './catalog.js'
import { Servers } from './servers.js'

const test = suiteWith(['busybox', 'shell'], 'the shell programs that containers of applications are started with')

const root = mkdtempSync(join(tmpdir(), 'vetro-programs-'))
const servers = new Servers()
test.after(() => {
  servers.close()
  rmSync(root, { recursive: true })
})

/** A folder of its own. */
const folder = (name: string): string => {
  const path = join(root, name)
  mkdirSync(path, { recursive: true })
  return path
}

/** Runs a program as the image would, but for what is in `programs` in place of the image's own. Nothing blocks this process. */
const run = async (
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<{ readonly status: number | null; readonly output: string }> => {
  const [program = '', ...rest] = words
  const child = spawn(program, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, output }
}

/** A program that notes its name and arguments in `noted`, and what it reads in `read`. */
const recorder = (directory: string, ...names: readonly string[]): void => {
  for (const name of names) {
    writeFileSync(
      join(directory, name),
      `#!/bin/bash
echo "$(basename "$0")\${*:+ $*}" >> "$NOTES/noted"
for word; do case $word in --passwordfile=*) cat "\${word#*=}" > "$NOTES/read" ;; esac; done
[ -t 0 ] || cat >> "$NOTES/read"
`,
    )
    chmodSync(join(directory, name), 0o755)
  }
}

class NoHost extends DockerContainerHost {
  override hostContainer() {
    return []
  }
  override deleteContainer() {}
  override getEndpoints() {
    return []
  }
  override getInternalScopeId() {
    return ''
  }
}
const host = create(NoHost, { name: 'host' })

/** Starts an application's program with stand-ins for the image's programs, twice: a container may be restarted. */
const start = async (
  container: { readonly commands: readonly string[]; readonly env: { readonly [name: string]: string } },
  cwd: string,
  programs: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly noted: readonly string[]; readonly read: string }> => {
  const bin = folder(`${cwd.slice(root.length)}-bin`)
  recorder(bin, ...programs)
  for (const _ of [1, 2]) {
    const path = `${bin}:${process.env.PATH}`
    const { status, output } = await run(container.commands, {
      cwd,
      env: { PATH: path, NOTES: bin, ...container.env, ...env },
    })
    assert.is(status, 0, output)
  }
  const [noted = '', read = ''] = ['noted', 'read'].map((name) =>
    existsSync(join(bin, name)) ? readFileSync(join(bin, name), 'utf8') : '',
  )
  assert.not.ok(noted.includes(password), 'no password in a command line')
  return { noted: noted.trim().split('\n'), read }
}

test('shellcheck has nothing to say', () => {
  const inputs = { name: 'a', host, password }
  const containers = [
    create(DockerElasticsearch, { ...inputs, username: 'u' }).getContainer(),
    create(DockerGlassFish, inputs).getContainer(),
    create(DockerJBoss, inputs).getContainer(),
    create(DockerTomcat, inputs).getContainer(),
  ]
  const check = (shell: string, program: string) =>
    spawnSync('shellcheck', ['--shell', shell, '-'], { input: program, encoding: 'utf8' }).stdout
  for (const { commands } of containers) assert.is(check('bash', commands[2] ?? ''), '')
  assert.is(check('sh', fetchSite), '')
})

test('Elasticsearch gets a user, once, whose password it reads', async () => {
  const cwd = folder('elasticsearch')
  mkdirSync(join(cwd, 'config'))
  writeFileSync(join(cwd, 'config/users'), 'someone-else:hash\n')
  const programs = ['elasticsearch-users', 'docker-entrypoint.sh']
  const application = (username: string) =>
    create(DockerElasticsearch, { name: 'a', host, username, password }).getContainer()
  const own = await start(application('searcher'), cwd, programs)
  assert.equal(own.noted.slice(0, 2), [
    'elasticsearch-users useradd searcher -r superuser',
    'docker-entrypoint.sh eswrapper',
  ])
  assert.ok(own.read.startsWith(`${password}\n${password}\n`))
  writeFileSync(join(cwd, 'config/users'), 'known:hash\n')
  rmSync(folder('elasticsearch-bin'), { recursive: true })
  const known = await start(application('known'), cwd, programs)
  assert.equal(known.noted, ['docker-entrypoint.sh eswrapper', 'docker-entrypoint.sh eswrapper'])
  rmSync(folder('elasticsearch-bin'), { recursive: true })
  const builtIn = await start(application('elastic'), cwd, programs)
  assert.equal(builtIn.noted, ['docker-entrypoint.sh eswrapper', 'docker-entrypoint.sh eswrapper'])
})

test('GlassFish changes the password of its administrator, once', async () => {
  const cwd = folder('glassfish')
  const { noted, read } = await start(create(DockerGlassFish, { name: 'a', host, password }).getContainer(), cwd, [
    'asadmin',
    'startserv',
  ])
  assert.equal(noted, [
    'asadmin --interactive=false --passwordfile=.passwords change-admin-password',
    ...['startserv', 'startserv'],
  ])
  // It is read as a file of Java's properties, in which a backslash is two
  assert.is(
    read.split('\n').slice(0, 2).join('\n'),
    `AS_ADMIN_PASSWORD=admin\nAS_ADMIN_NEWPASSWORD=${password.replaceAll('\\', '\\\\')}`,
  )
  assert.equal(readdirSync(cwd), ['.protected'], 'the passwords are gone')
})

test('WildFly knows the hash of the password', async () => {
  const cwd = folder('jboss')
  const users = join(folder('jboss/standalone/configuration'), 'mgmt-users.properties')
  writeFileSync(users, '# Users\n#admin=hash\n')
  recorder(folder('jboss/bin'), 'standalone.sh')
  await start(create(DockerJBoss, { name: 'a', host, password: 'secret-1' }).getContainer(), cwd, [], {
    JBOSS_HOME: cwd,
  })
  // MD5 of admin:ManagementRealm:secret-1
  const hash = spawnSync('md5sum', { input: 'admin:ManagementRealm:secret-1', encoding: 'utf8' }).stdout.slice(0, 32)
  assert.is(readFileSync(users, 'utf8'), `# Users\n#admin=hash\nadmin=${hash}\n`)
})

test('Tomcat takes the password from its environment, and its manager from where the image keeps it', async () => {
  const cwd = folder('tomcat')
  mkdirSync(join(cwd, 'conf'))
  const { noted } = await start(create(DockerTomcat, { name: 'a', host, password }).getContainer(), cwd, [
    'catalina.sh',
  ])
  assert.equal(noted, ['catalina.sh run', 'catalina.sh run'])
  // The dollars are Tomcat's: braces make Biome think of templates
  const variable = (name: string) => `$\{${name}}`
  assert.match(readFileSync(join(cwd, 'conf/tomcat-users.xml'), 'utf8'), `password="${variable('PASSWORD')}"`)
  assert.match(
    readFileSync(join(cwd, 'conf/Catalina/localhost/manager.xml'), 'utf8'),
    `docBase="${variable('catalina.home')}/webapps.dist/manager"`,
  )
})

test('a site is fetched as .tar.gz or .zip, from its folder if it has one, and takes the place of what was there', async () => {
  const pack = folder('pack/site-main')
  writeFileSync(join(pack, 'index.html'), 'in a folder')
  const flat = folder('pack-flat')
  writeFileSync(join(flat, 'index.html'), 'flat')
  mkdirSync(join(flat, 'images'))
  writeFileSync(join(flat, 'images/a b.txt'), 'picture', { mode: 0o600 })
  spawnSync('tar', ['-czf', join(root, 'folder.tar.gz'), '-C', join(root, 'pack'), 'site-main'])
  spawnSync('tar', ['-czf', join(root, 'flat.tar.gz'), '-C', flat, '.'])
  const zip = "import shutil, sys; shutil.make_archive(sys.argv[1], 'zip', sys.argv[2])"
  spawnSync('/usr/bin/python3', ['-c', zip, join(root, 'flat'), flat])
  const port = await servers.listen(
    createServer((request, response) => {
      const file = join(root, new URL(request.url ?? '', 'http://host').pathname)
      if (existsSync(file)) response.end(readFileSync(file))
      else response.writeHead(404).end()
    }),
  )
  const bin = folder('busybox')
  const applets = [
    'sh',
    'timeout',
    'wget',
    'unzip',
    'gunzip',
    'tar',
    'head',
    'mktemp',
    'mkdir',
    'cp',
    'chmod',
    'rm',
    'echo',
  ]
  for (const applet of applets) symlinkSync('/bin/busybox', join(bin, applet))
  const fetch = (archive: string, site: string) => {
    const env = { PATH: bin, SITE: `http://127.0.0.1:${port}/${archive}` }
    return run([join(bin, 'sh'), '-c', fetchSite, 'site', site, 'echo', 'started', '$HOME'], { cwd: root, env })
  }
  for (const [archive, page] of [
    ['folder.tar.gz', 'in a folder'],
    ['flat.tar.gz?a=`touch<hacked`$(exit)', 'flat'],
    ['flat.zip', 'flat'],
  ] as const) {
    const site = folder(`site of ${archive.slice(0, 9)}`)
    writeFileSync(join(site, '50x.html'), 'of the image')
    const { status, output } = await fetch(archive, site)
    assert.is(output, 'started $HOME\n')
    assert.is(status, 0)
    assert.is(readFileSync(join(site, 'index.html'), 'utf8'), page)
    assert.not.ok(existsSync(join(site, '50x.html')))
  }
  assert.not.ok(existsSync(join(root, 'hacked')))
  const { status, output } = await fetch('missing.zip', folder('site of nothing'))
  assert.is.not(status, 0)
  assert.match(output, '404')
})

test.run()
