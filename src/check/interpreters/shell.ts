import type { Notes } from '../notes.js'
import { Helper } from './helper.js'
import { Remembered } from './remembered.js'
import { type ShellProblem, shellProblems } from './shell-messages.js'
import { shellProgram } from './shell-program.js'

/** Bash, or what /bin/sh is on this machine. */
export type Shell = 'bash' | 'sh'

/** What a shell finds wrong with a script. `unchecked`: it does not say in time. `missing`: it cannot be asked. */
export type ShellVerdict = readonly ShellProblem[] | 'unchecked' | 'missing'

const missing = 'There is no Bash 4 or later here: the syntax of shell scripts was not checked.'
const givenUp = 'Shells have failed on several texts: the syntax of no more shell scripts was checked.'

/** How many scripts are read at once. */
const together = 40

/** Has shells read scripts, none of which is run. Each is read once, however often it is asked for. */
export class ShellReader {
  readonly #helper: Helper
  readonly #verdicts = new Remembered<ShellVerdict>()
  #start: Promise<number | undefined> | undefined

  constructor(
    program: string,
    private readonly notes: Notes,
  ) {
    const words = ['--norc', '--noprofile', '-c', shellProgram, 'bash']
    this.#helper = new Helper({ program, words, milliseconds: 20_000 })
  }

  /** The verdicts of one shell on scripts, in their order. */
  async read(shell: Shell, scripts: readonly string[]): Promise<readonly ShellVerdict[]> {
    if (scripts.length === 0) return []
    this.#start ??= this.#firstLine()
    const first = await this.#start
    if (first === undefined) return scripts.map(() => 'missing')
    const key = (script: string) => `${shell} ${script}`
    const unknown = [...new Set(scripts)].filter((script) => !this.#verdicts.has(key(script)))
    for (let start = 0; start < unknown.length; start += together) {
      const some = unknown.slice(start, start + together)
      const fine = some.length > 1 && (await this.#areFine(shell, some))
      const verdict = (script: string) => (fine ? Promise.resolve([]) : this.#ask(shell, script, first))
      for (const script of some) this.#verdicts.get(key(script), () => verdict(script))
    }
    return Promise.all(scripts.map((script) => this.#verdicts.get(key(script), () => this.#ask(shell, script, first))))
  }

  close(): void {
    this.#helper.close()
  }

  /** How many lines Bash counts before the first one of a script; undefined if there is no Bash that can be used. */
  async #firstLine(): Promise<number | undefined> {
    const version = await this.#helper.ask('version', '')
    if (typeof version === 'string' || Number(version.text) < 4) {
      this.notes.note(missing)
      return undefined
    }
    // Also proves that commands are not run
    const answer = await this.#helper.ask('bash', 'echo run\nfi\n')
    const [, line] = typeof answer === 'string' ? [] : (/^bash: eval: line (\d+): /.exec(answer.text) ?? [])
    return line === undefined ? undefined : Number(line) - 2
  }

  /**
   * Whether nothing at all is wrong with any of the scripts, which are read as one. Each stands in a block within the
   * block of the one after it, and what ends it is an error within quotes and everything else that it leaves open.
   */
  async #areFine(shell: Shell, scripts: readonly string[]): Promise<boolean> {
    const opened = '{\n'.repeat(scripts.length)
    const blocks = scripts.map((script) => `:\n${script}\n\n: ')}' ")}"\n}\n`)
    const answer = await this.#helper.ask(shell, opened + blocks.join(''))
    return typeof answer !== 'string' && answer.status === 0 && answer.text === ''
  }

  async #ask(shell: Shell, script: string, first: number): Promise<ShellVerdict> {
    const answer = await this.#helper.ask(shell, script)
    if (answer === 'failed') return 'unchecked'
    if (answer === 'missing' || answer === 'given-up') {
      this.notes.note(givenUp)
      return 'missing'
    }
    return shellProblems(answer.text, shell === 'bash' ? first : 0, script.split('\n').length)
  }
}
