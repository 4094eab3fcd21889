import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ExecuteOptions, execute } from '../harness/execute.js'
import { type LineServer, startLineServer } from '../harness/lines.js'
import { openRoom, type Room } from '../nodes/room.js'

/** A small cloud on this machine: Keystone, RabbitMQ and Murano beside a room whose nodes are the cloud's servers. */
export interface Box {
  readonly room: Room
  /** Logs and databases of the services. */
  readonly folder: string
  /** What precedes the words of a command that runs as a client of the cloud. */
  readonly enter: readonly string[]
  readonly client: LineServer
  /** Runs a command of bash as a client of the cloud, at 10.88.0.1; its standard output. Fails with all that it wrote. */
  run(command: string, options?: ExecuteOptions): Promise<string>
  /** The last lines of a service's log, each cut where it gets long: the engine writes whole models. */
  log(service: string, lines?: number): string
  /** Ends murano-engine with a signal, and waits until it is gone. */
  stopEngine(signal: 'TERM' | 'KILL'): Promise<void>
  startEngine(): Promise<void>
  /** Ends everything that runs in the box. */
  close(): Promise<void>
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Opens a box, which takes half a minute; `progress` hears lines about it. It ends with this process at the latest. */
export const openBox = async (progress: (line: string) => void = () => undefined): Promise<Box> => {
  const room = await openRoom()
  try {
    progress('nodes can boot')
    const folder = join(room.folder, 'box')
    const start = [...room.enter, path('box/start.sh'), folder]
    const { status, errors } = await execute(start, {
      seconds: 240,
      environment: room.environment,
      progress: (text) => text.trim().split('\n').forEach(progress),
    })
    if (status !== 0) throw new Error(`the cloud did not start (${status}): ${errors}`)
    const enter = [...room.enter, path('box/inside.sh'), folder]
    const client = await startLineServer(new URL('box/client.py', import.meta.url), {}, enter)
    const log = (service: string, lines = 30) => {
      const file = join(folder, `${service}.log`)
      return existsSync(file)
        ? readFileSync(file, 'utf8')
            .trimEnd()
            .split('\n')
            .slice(-lines)
            .map((line) => line.slice(0, 300))
            .join('\n')
        : ''
    }
    const run: Box['run'] = async (command, options) => {
      const outcome = await execute([...enter, 'bash', '-c', command], { ...options, environment: room.environment })
      if (outcome.status === 0) return outcome.output.trim()
      throw new Error(`${command}: ${outcome.output}${outcome.errors} (${outcome.status})`)
    }
    return {
      room,
      folder,
      enter,
      client,
      run,
      log,
      stopEngine: async (signal) => {
        const end = `process=$(cat ${folder}/murano-engine.pid) && kill -${signal} "$process"`
        await run(`${end} && while kill -0 "$process" 2>/dev/null; do sleep .1; done`, { seconds: 120 })
      },
      startEngine: async () => {
        await run(`${path('box/engine.sh')} ${folder}`)
      },
      close: async () => {
        await client.close()
        await room.close()
      },
    }
  } catch (error) {
    await room.close()
    throw error
  }
}
