import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Debian's Python: the one that sees the packages of Murano. */
const python = '/usr/bin/python3'

/** A running Python with the YAQL library that Murano uses. See oracle.py for the requests. */
export class Oracle {
  private readonly process: ChildProcess
  private readonly waiting: { resolve: (answer: object) => void; reject: (error: Error) => void }[] = []

  /** `program` is the Python program that answers. */
  constructor(program = new URL('oracle.py', import.meta.url)) {
    this.process = spawn(python, [fileURLToPath(program)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    if (this.process.stdout === null) {
      throw new Error('The oracle has no output')
    }
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      this.waiting.shift()?.resolve(JSON.parse(line))
    })
    this.process.on('exit', (code) => {
      for (const { reject } of this.waiting.splice(0)) {
        reject(new Error(`The oracle ended with code ${code}`))
      }
    })
  }

  /** Sends one request. Rejects if the process ends without an answer. */
  ask(request: object): Promise<object> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject })
      this.process.stdin?.write(`${JSON.stringify(request)}\n`)
    })
  }

  stop(): void {
    this.process.stdin?.end()
  }
}

/**
 * Why there is no oracle on this machine, if so. Throws instead when CI is true: there it must be installed.
 */
export function oracleMissing(): string | undefined {
  const probe = spawnSync(python, ['-c', 'import yaql, murano.dsl'], { encoding: 'utf8' })
  if (probe.status === 0) {
    return undefined
  }
  const reason = `${python} has no yaql and murano.dsl (Debian packages python3-yaql and murano-engine)`
  if (process.env.CI === 'true') {
    throw new Error(reason)
  }
  return reason
}
