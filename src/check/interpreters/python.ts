import type { Notes } from '../notes.js'
import { Helper } from './helper.js'
import { pythonProgram } from './python-program.js'
import { Remembered } from './remembered.js'

/** A place in a text: line and column from 0, in characters of Python. */
export type PythonPlace = readonly [line: number, column: number]

/** What Python makes of a text. `unchecked`: nothing, in the time it has. `missing`: it cannot be asked. */
export type PythonVerdict = PythonReport | 'unchecked' | 'missing'

/** What is wrong with a text, if anything is, and for the Body of a plan what it uses. */
export interface PythonReport {
  /** Such as `3.11`. */
  readonly version: string
  readonly problem?: PythonProblem
  readonly use?: BodyUse
}

/** Why a text is no Python. */
export interface PythonProblem {
  readonly line: number
  readonly column: number
  readonly reason: string
  /** Whether Python 2 would take it. */
  readonly python2: boolean
}

/** What the Body of a plan says of names. */
export interface BodyUse {
  /** Whether it looks names up by their text, so that nothing is known of them. */
  readonly dynamic: boolean
  /** Names that are read. */
  readonly names: readonly string[]
  /** Names that it gives a value somewhere. */
  readonly assigned: readonly string[]
  /** Names that it gives none, and that are no built-ins either, where they are first read. */
  readonly free: readonly { readonly name: string; readonly place: PythonPlace }[]
  /** `args.name` and `args['name']`. */
  readonly reads: readonly ParameterRead[]
  /** `script(...).stdout` and the like; each with the name of what has been called. */
  readonly outputs: readonly ScriptOutput[]
  /** Results that are no JSON, and names that are results. */
  readonly returned: readonly Returned[]
  /** Parameters that it sets by itself. */
  readonly written: readonly string[]
  /** Whether `args` is used otherwise, so that any parameter may be. */
  readonly whole: boolean
}

/** One `script(...).stdout`. */
export interface ScriptOutput {
  readonly script: string
  readonly name: 'stdout' | 'stderr'
  readonly place: PythonPlace
}

/** A result of a Body: what it is if that can be seen, or the name that stands there. */
export interface Returned {
  readonly what: string | null
  readonly name: string | null
  readonly place: PythonPlace
}

/** One `args.name`. */
export interface ParameterRead {
  readonly name: string
  readonly place: PythonPlace
  /** Whether it may fail. */
  readonly caught: boolean
  /** Whether it is a method of `args` all the same. */
  readonly method: boolean
}

const missing = 'There is no `python3` here: Bodies of plans and scripts in Python were not checked.'
const givenUp = 'Python has failed on several texts: no more Bodies of plans and scripts in Python were checked.'

/** Has Python look at texts, none of which is run. Each is looked at once, however often it is asked for. */
export class PythonReader {
  readonly #helper: Helper
  readonly #verdicts = new Remembered<PythonVerdict>()

  constructor(
    program: string,
    private readonly notes: Notes,
  ) {
    this.#helper = new Helper({ program, words: ['-I', '-S', '-c', pythonProgram], milliseconds: 20_000 })
  }

  read(kind: 'body' | 'module', text: string): Promise<PythonVerdict> {
    return this.#verdicts.get(`${kind} ${text}`, () => this.#ask(kind, text))
  }

  close(): void {
    this.#helper.close()
  }

  async #ask(kind: 'body' | 'module', text: string): Promise<PythonVerdict> {
    const answer = await this.#helper.ask(kind, text)
    if (answer === 'failed') return 'unchecked'
    if (answer === 'missing' || answer === 'given-up') {
      this.notes.note(answer === 'missing' ? missing : givenUp)
      return 'missing'
    }
    const report: PythonReport = JSON.parse(answer.text)
    return report
  }
}
