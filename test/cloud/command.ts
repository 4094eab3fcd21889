import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { execute } from '../harness/execute.js'
import { openSite } from './site.js'

/**
 * A box that is left running: `npm run cloud:up`, `cloud:down`, `cloud:status`, and `cloud:shell` for a shell in it, or
 * for one command (`npm run cloud:shell -- murano environment-list`). There is one of them on a machine.
 */

// Root's alone: the box is root's
const folder = '/run/vetro-cloud'
const [state, log] = [`${folder}/state.json`, `${folder}/log`]

interface State {
  /** The process that the box ends with. */
  readonly process: number
  /** What precedes the words of a command in the box. */
  readonly enter: readonly string[]
  /** Logs of the services. */
  readonly logs: string
}

const lives = (process_: number): boolean => existsSync(`/proc/${process_}`)

const readState = (): State | undefined => {
  if (!existsSync(state)) return undefined
  const found: State = JSON.parse(readFileSync(state, 'utf8'))
  return lives(found.process) ? found : undefined
}

/** Stays in the background for as long as the box is to run. */
const keep = async () => {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  const site = await openSite('cloud')
  await site.importPackages()
  console.log('cloud: the suite is imported')
  const { enter, folder: logs } = site.box
  writeFileSync(state, JSON.stringify({ process: process.pid, enter, logs } satisfies State))
  await ended
  await site.close()
  rmSync(folder, { recursive: true })
}

const up = async (): Promise<number> => {
  if (readState()) return say('The cloud is up already.')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  const output = openSync(log, 'a')
  const keeper = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), 'keep'], {
    detached: true,
    stdio: ['ignore', output, output],
  })
  keeper.unref()
  let shown = 0
  for (;;) {
    const text = readFileSync(log, 'utf8')
    process.stdout.write(text.slice(shown))
    shown = text.length
    if (readState()) return say('The cloud is up. A shell in it: npm run cloud:shell. Its end: npm run cloud:down')
    if (keeper.exitCode !== null) return say('The cloud did not start.', 1)
    await pause(200)
  }
}

const down = async (): Promise<number> => {
  const found = readState()
  if (!found) return say('The cloud is down already.')
  process.kill(found.process, 'SIGTERM')
  while (lives(found.process)) await pause(100)
  return say('The cloud is down, and nothing of it is left.')
}

const status = async (): Promise<number> => {
  const found = readState()
  if (!found) return say('The cloud is down.', 1)
  const script = `docker ps --format 'server {{.Names}}: {{.Status}}'; murano environment-list 2>/dev/null`
  const { output } = await execute([...found.enter, 'bash', '-c', script])
  return say(`${output.trim()}\nThe cloud is up. Its services' logs: ${found.logs}/*.log`)
}

const shell = async (words: readonly string[]): Promise<number> => {
  const found = readState()
  if (!found) return say('The cloud is down. Start it: npm run cloud:up', 1)
  const [program = '', ...rest] = [...found.enter, ...(words.length > 0 ? words : ['bash'])]
  const child = spawn(program, rest, { stdio: 'inherit' })
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
}

const say = (text: string, status = 0): number => {
  console.log(text)
  return status
}

const [verb, ...words] = process.argv.slice(2)
if (verb === 'keep') await keep()
else if (verb === 'up') process.exitCode = await up()
else if (verb === 'down') process.exitCode = await down()
else if (verb === 'status') process.exitCode = await status()
else if (verb === 'shell') process.exitCode = await shell(words)
else process.exitCode = say('What? up, down, status or shell', 64)
