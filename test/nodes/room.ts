import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Plan, Value } from '../harness/engine.js'
import { type ExecuteOptions, execute } from '../harness/execute.js'
import { fillCache } from './cache/fill.js'

/** Nodes: containers with systemd as first process and murano-agent, on one network of their own. */
export interface Room {
  /** What Docker's client needs in its environment to reach the room. */
  readonly environment: Readonly<Record<string, string>>
  /** Its folder on this machine, which goes with the room. */
  readonly folder: string
  /** What precedes the words of a command that is to run in the room: beside its nodes, as their network's 10.88.0.1. */
  readonly enter: readonly string[]
  /**
   * A new server, whose agent has folders in place of a queue. Addresses are those of 10.88.0.0/24 from 10.88.0.10 on;
   * names have two characters or more.
   */
  boot(node: string, address: string): Promise<void>
  /** Runs a command of bash as root; its standard output. Fails with the end of the node's journal. */
  shell(node: string, command: string, options?: ExecuteOptions): Promise<string>
  /** Tries a command twice a second until it succeeds; fails after `seconds`, 60 unless told. */
  until(node: string, command: string, seconds?: number): Promise<string>
  /** Has the node's murano-agent run a plan; what the plan returns. Fails as the script did, with the journal's end. */
  carryOut(node: string, plan: Plan, seconds?: number): Promise<Value>
  /** Shuts down in order, starts again and waits until systemd has started all it wants to. */
  reboot(node: string): Promise<void>
  /** As if the plug were pulled: nothing is shut down, the disk stays. */
  powerOff(node: string): Promise<void>
  powerOn(node: string): Promise<void>
  /** The server and its disk are gone. */
  remove(node: string): Promise<void>
  /** The last lines of the node's journal. */
  journal(node: string, lines?: number): Promise<string>
  /** Ends everything that runs in the room. */
  close(): Promise<void>
}

type AgentResult =
  | { readonly ErrorCode: 0; readonly Body: Value }
  | {
      readonly ErrorCode: 1 | 2 | 9 | 100
      readonly Body: { readonly Message: string; readonly AdditionalInfo?: { readonly stderr?: string | null } }
    }

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Starts the keeper of a room, which outlives this process for as long as it takes to tidy up. */
const startKeeper = async (root: string) => {
  const keeper = spawn(path('room/open.sh'), [root], { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  let errors = ''
  keeper.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  const ended = once(keeper, 'close')
  const words = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]()
  const word = async () => {
    const { done, value } = await words.next()
    if (done) throw new Error(`the room did not open: ${errors}`)
    return value
  }
  return {
    firstProcess: await word(),
    socket: await word(),
    close: async () => {
      keeper.stdin.end()
      await ended
    },
  }
}

/** Opens a room, which takes some 6 seconds. Whatever happens to this process, what it started does not outlive it. */
export const openRoom = async (): Promise<Room> => {
  const cache = await fillCache()
  const keeper = await startKeeper(cache('root'))
  const environment = { DOCKER_HOST: keeper.socket }
  const agent = path('agent')

  const docker = (words: readonly string[], options?: ExecuteOptions) =>
    execute(['docker', ...words], { ...options, environment })
  const journal = async (node: string, lines = 40) => {
    const { output } = await docker(['exec', node, 'journalctl', '--no-pager', '--quiet', `--lines=${lines}`])
    return output
  }
  const failure = async (node: string, what: string, why: string) =>
    new Error(`${node}: ${what}: ${why.trim()}\n--- the end of the journal of ${node}:\n${await journal(node)}`)
  const must = async (words: readonly string[]) => {
    const { status, errors } = await docker(words)
    if (status !== 0) throw new Error(`docker ${words.join(' ')}: ${errors.trim()} (${status})`)
  }
  const shell = async (node: string, command: string, options?: ExecuteOptions) => {
    const { status, output, errors } = await docker(['exec', '-i', node, 'bash', '-c', command], options)
    if (status !== 0) throw await failure(node, command, `${output}${errors} (${status})`)
    return output.trim()
  }
  const until = async (node: string, command: string, seconds = 60) => {
    const limit = Date.now() + seconds * 1000
    for (;;) {
      const { status, output, errors } = await docker(['exec', node, 'bash', '-c', command], { seconds })
      if (status === 0) return output.trim()
      if (Date.now() > limit) throw await failure(node, `not within ${seconds} seconds: ${command}`, output + errors)
      await pause(500)
    }
  }
  // "degraded" will do: some unit of Debian's may have nothing to do in a container
  const started = 'systemctl is-system-running | grep -qE "^(running|degraded)"'

  return {
    environment,
    folder: dirname(keeper.socket.replace('unix://', '')),
    enter: ['nsenter', '--target', keeper.firstProcess, '--mount', '--net', '--pid'],
    boot: async (node, address) => {
      const { status, errors } = await execute([path('room/boot.sh'), node, address, agent], { environment })
      if (status !== 0) throw new Error(`node ${node} did not boot: ${errors}`)
    },
    shell,
    until,
    carryOut: async (node, plan, seconds = 600) => {
      // The engine's stamps grow; a plan built earlier may be sent later
      const input = JSON.stringify({ ...plan, Stamp: Date.now() * 10 })
      const words = ['exec', '-i', node, '/usr/local/lib/vetro/carry-out', plan.ID]
      const { status, output, errors } = await docker(words, { input, seconds })
      const what = `plan ${plan.Name ?? plan.ID}`
      if (status !== 0) throw await failure(node, what, `${errors} (${status})`)
      const result: AgentResult = JSON.parse(output)
      if (result.ErrorCode === 0) return result.Body
      throw await failure(node, what, result.Body.AdditionalInfo?.stderr || result.Body.Message)
    },
    reboot: async (node) => {
      await must(['restart', '--time', '30', node])
      await until(node, started)
    },
    powerOff: (node) => must(['kill', node]),
    powerOn: async (node) => {
      await must(['start', node])
      await until(node, started)
    },
    remove: (node) => must(['rm', '--force', '--volumes', node]),
    journal,
    close: keeper.close,
  }
}
