import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { AnswerReader } from './answer-reader.js'

/** A program that answers requests on its standard input, one after the other. */
export interface HelperCommand {
  readonly program: string
  readonly words: readonly string[]
  /** How long one answer may take before the program is killed, on a machine that is busy with other things. */
  readonly milliseconds: number
}

/**
 * `failed`: no answer in time, or the program died. `missing`: this machine does not have it. `given-up`: it has failed too
 * often to be asked again.
 */
export type HelperAnswer = Answer | 'failed' | 'missing' | 'given-up'

/** What a program says. What its status means is up to the program. */
export interface Answer {
  readonly status: number
  readonly text: string
}

/** What is hostile may take so much time and not more. */
const toleratedFailures = 4

/**
 * Keeps one process of a program that answers `<kind> <bytes>\n<text>` with `<status> <bytes>\n<text>`. It is started with
 * the first request, again after a failure, and keeps Node alive only while an answer is awaited.
 */
export class Helper {
  #process: Running | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #failures = 0
  #missing = false

  constructor(private readonly command: HelperCommand) {}

  /** Requests wait for each other. */
  ask(kind: string, text: string): Promise<HelperAnswer> {
    const answer = this.#turn.then(() => this.#ask(kind, text))
    this.#turn = answer
    return answer
  }

  close(): void {
    this.#process?.end()
    this.#process = undefined
  }

  async #ask(kind: string, text: string): Promise<HelperAnswer> {
    if (this.#missing) return 'missing'
    if (this.#failures >= toleratedFailures) return 'given-up'
    this.#process ??= new Running(this.command)
    const answer = await this.#process.ask(kind, text)
    if (typeof answer !== 'string') return answer
    this.close()
    if (answer === 'missing') this.#missing = true
    else this.#failures += 1
    return answer
  }
}

/** One process. Good for nothing after the first answer that is none. */
class Running {
  readonly #child: ChildProcess
  readonly #reader = new AnswerReader()
  #waiting: ((answer: HelperAnswer) => void) | undefined

  constructor(private readonly command: HelperCommand) {
    this.#child = spawn(command.program, command.words, {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Nothing of the package may have a say: not its folder, and no settings for shells or Python
      cwd: '/',
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
    })
    this.#child.on('error', (error) => this.#settle('code' in error && error.code === 'ENOENT' ? 'missing' : 'failed'))
    this.#child.on('close', () => this.#settle('failed'))
    // A process that has died takes no requests; its end is noticed anyway
    this.#child.stdin?.on('error', () => undefined)
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      const answer = this.#reader.push(chunk)
      if (answer !== undefined) this.#settle(answer)
    })
  }

  async ask(kind: string, text: string): Promise<HelperAnswer> {
    this.#keepAlive(true)
    const timer = setTimeout(() => this.#settle('failed'), this.command.milliseconds)
    try {
      return await new Promise<HelperAnswer>((resolve) => {
        this.#waiting = resolve
        this.#child.stdin?.write(`${kind} ${Buffer.byteLength(text)}\n${text}`)
      })
    } finally {
      clearTimeout(timer)
      this.#keepAlive(false)
    }
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }

  #settle(answer: HelperAnswer): void {
    this.#waiting?.(answer)
    this.#waiting = undefined
  }

  #keepAlive(alive: boolean): void {
    const pipes = [this.#child.stdin, this.#child.stdout].filter((pipe) => pipe instanceof Socket)
    for (const handle of [this.#child, ...pipes]) {
      if (alive) handle.ref()
      else handle.unref()
    }
  }
}
