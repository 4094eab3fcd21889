import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** A program that answers each line of JSON on its standard input with one line of JSON. */
export interface LineServer {
  /**
   * Sends a request; requests wait for each other. The caller states the type of the answer: both ends are ours.
   * Rejects with the server's trace if it failed, and with a message if it took longer than its own limit and 10
   * seconds, in which case the program is killed.
   */
  ask<Value>(request: object, seconds: number): Promise<Answer<Value>>
  /** Ends the program. */
  close(): Promise<void>
}

/** `timeout` is the limit, in seconds, that a request exceeded; the server is fit for the next one. */
export type Answer<Value> = { readonly value: Value } | { readonly timeout: number }

interface Waiting {
  resolve(line: string): void
  reject(reason: Error): void
}

// Stock Python of Debian: another one first in PATH does not see Debian's packages
const python = '/usr/bin/python3'

/**
 * Starts a Python script as a line server and waits for its first line, which only says that it is ready. The words of
 * `prefix` precede the command.
 */
export const startLineServer = async (
  script: URL,
  environment: Record<string, string> = {},
  prefix: readonly string[] = [],
): Promise<LineServer> => {
  const [program = python, ...words] = [...prefix, python, '-W', 'ignore', script.pathname]
  const child = spawn(program, words, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...environment },
  })
  const waiting: Waiting[] = []
  const errors: string[] = []
  // A server that is merely idle must not keep the process of the tests alive
  const pipes = [child.stdin, child.stdout, child.stderr].filter((pipe) => pipe instanceof Socket)
  const keepAlive = (alive: boolean) => {
    for (const handle of [child, ...pipes]) {
      if (alive) handle.ref()
      else handle.unref()
    }
  }
  child.stderr.on('data', (chunk) => errors.push(String(chunk)))
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(line))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      const reason = new Error(`${script.pathname} ended: ${errors.join('').slice(-3000)}`)
      for (const { reject } of waiting.splice(0)) reject(reason)
      resolve()
    })
  })
  const nextLine = () =>
    new Promise<string>((resolve, reject) => {
      keepAlive(true)
      waiting.push({ resolve, reject })
    })
  let turn: Promise<unknown> = nextLine()
  await turn

  const ask = async <Value>(request: object, seconds: number): Promise<Answer<Value>> => {
    const killer = setTimeout(() => child.kill('SIGKILL'), (seconds + 10) * 1000)
    try {
      const line = nextLine()
      child.stdin.write(`${JSON.stringify({ ...request, timeout: seconds })}\n`)
      const answer: Answer<Value> | { readonly failed: string } = JSON.parse(await line)
      if ('failed' in answer) throw new Error(answer.failed)
      return answer
    } finally {
      clearTimeout(killer)
      if (waiting.length === 0) keepAlive(false)
    }
  }
  keepAlive(false)
  return {
    ask: <Value>(request: object, seconds: number) => {
      const answer = turn.catch(() => undefined).then(() => ask<Value>(request, seconds))
      turn = answer
      return answer
    },
    close: async () => {
      keepAlive(true)
      child.stdin.end()
      await ended
    },
  }
}
