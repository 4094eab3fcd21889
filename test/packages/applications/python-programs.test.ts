import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSocketServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { source } from '../environment.js'
import { password } from './catalog.js'
import { Servers } from './servers.js'

const test = suite('the Python programs that containers of applications are started with')

const running: ChildProcess[] = []
const servers = new Servers()
test.after(() => {
  for (const child of running) child.kill('SIGKILL')
  servers.close()
})

/** Starts one of the suite's programs in Python. */
const python = (path: string, env: NodeJS.ProcessEnv, ...words: readonly string[]): ChildProcess => {
  const program = readFileSync(source(path), 'utf8')
  const child = spawn('/usr/bin/python3', ['-u', '-c', program, ...words], { env, stdio: 'ignore' })
  running.push(child)
  return child
}

const until = async <Value>(ask: () => Promise<Value | undefined> | Value | undefined): Promise<Value> => {
  for (;;) {
    const value = await ask()
    if (value !== undefined) return value
    await wait(50)
  }
}

test('the guest book writes to the master and reads from its copy, whatever guests write', async () => {
  // As much of Redis as it asks for: a list
  const list: string[] = []
  const asked: string[] = []
  const redis = (name: string) =>
    createSocketServer((socket) =>
      socket.on('data', (data) => {
        const words = data
          .toString()
          .split('\r\n')
          .filter((_, index) => index > 0 && index % 2 === 0)

        asked.push(`${name} ${words[0]}`)
        if (words[0] === 'LPUSH') socket.write(`:${list.unshift(words[2] ?? '')}\r\n`)
        else if (words[0] === 'LTRIM') socket.write('+OK\r\n')
        else
          socket.write(
            `*${list.length}\r\n${list.map((item) => `$${Buffer.byteLength(item)}\r\n${item}\r\n`).join('')}`,
          )
      }),
    )
  const [master, slave, free] = [
    await servers.listen(redis('master')),
    await servers.listen(redis('slave')),
    createSocketServer(),
  ]
  const port = await servers.listen(free)
  await new Promise((resolve) => free.close(resolve))
  const address = { REDIS_MASTER_HOST: '127.0.0.1', REDIS_SLAVE_HOST: '127.0.0.1' }
  const ports = { REDIS_MASTER_PORT: `${master}`, REDIS_SLAVE_PORT: `${slave}` }
  const book = python('docker-guestbook/resources/guestbook.py', { ...address, ...ports }, `${port}`)
  const url = `http://127.0.0.1:${port}/`
  await until(() => fetch(url).catch(() => undefined))
  const entry = `<b>"Grüße" & 'co'</b>`
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ entry }), redirect: 'manual' })
  assert.is(answer.status, 303)
  assert.equal(list, [entry])
  assert.match(await (await fetch(url)).text(), '<li>&lt;b&gt;&quot;Grüße&quot; &amp; &#x27;co&#x27;&lt;/b&gt;</li>')
  assert.equal(new Set(asked), new Set(['slave LRANGE', 'master LPUSH', 'master LTRIM']))
  book.kill('SIGTERM')
  assert.is(await new Promise((resolve) => book.once('exit', resolve)), 0, 'it ends when it is told to')
})

test('Grafana learns of the database, also when it comes later, or knew another one', async () => {
  let known: { [name: string]: unknown } | undefined
  const methods: string[] = []
  let isUp = false
  const port = await servers.listen(
    createServer((request, response) => {
      assert.is(request.headers.authorization, `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`)
      if (!isUp) return void response.writeHead(503).end('{}')
      methods.push(`${request.method} ${request.url}`)
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        if (request.method !== 'GET') known = { id: 1, ...JSON.parse(body) }
        response.writeHead(known === undefined ? 404 : 200).end(JSON.stringify(known ?? {}))
      })
    }),
  )
  const env = (database: string) => ({
    GRAFANA_URL: `http://127.0.0.1:${port}`,
    GRAFANA_USER: 'admin',
    GRAFANA_PASSWORD: password,
    INFLUXDB_URL: 'http://10.0.0.5:8086',
    INFLUXDB_DATABASE: database,
  })
  const path = 'docker-grafana/resources/data-source.py'
  const first = python(path, env('metrics'))
  setTimeout(() => {
    isUp = true
  }, 500)
  const added = await until(() => known)
  assert.equal(added.url, 'http://10.0.0.5:8086')
  assert.equal(added.jsonData, { dbName: 'metrics' })
  first.kill()
  python(path, env('others'))
  await until(() => (JSON.stringify(known).includes('others') ? true : undefined))
  assert.equal(methods, [
    ...['GET /api/datasources/uid/influxdb', 'POST /api/datasources'],
    ...['GET /api/datasources/uid/influxdb', 'PUT /api/datasources/uid/influxdb'],
  ])
})

test.run()
