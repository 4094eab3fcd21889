import { createLocator, type Diagnostic, type DiagnosticSink, type Locator, murano } from '../../diagnostics/index.js'
import { knownCodes, type Selection } from '../selection.js'
import type { TextFile } from '../text-file.js'
import { type Comment, ignoreComments } from './comments.js'
import { readDirective } from './directive.js'

/** One code in one comment. */
interface Silencer {
  readonly code: string
  readonly start: number
}

/** The silencing comments of one file. */
export class FileSilencers {
  readonly #locate: Locator
  /** By line and code. */
  readonly #silencers = new Map<string, Silencer[]>()
  readonly #used = new Set<Silencer>()

  /** What is wrong with the comments goes to the sink. */
  constructor(
    private readonly file: TextFile,
    private readonly sink: DiagnosticSink,
  ) {
    this.#locate = createLocator(() => file.text)
    const comments = ignoreComments(file)
    const next = comments.length === 0 ? [] : nextContent(file.text)
    const known = new Set(knownCodes())
    for (const comment of comments) {
      for (const silencer of this.#read(comment, known)) this.#enter(silencer, this.#linesOf(comment, next))
    }
  }

  /** Whether a finding in this file is silenced. */
  silences({ code, span }: Diagnostic): boolean {
    const line = span && this.#locate(span)?.start.line
    const silencers = this.#silencers.get(`${line} ${code}`) ?? []
    for (const silencer of silencers) this.#used.add(silencer)
    return silencers.length > 0
  }

  /** Reports the codes that have silenced nothing, of those that would have been reported. */
  reportUnused(selection: Selection): void {
    for (const silencer of new Set([...this.#silencers.values()].flat())) {
      const { code, start } = silencer
      if (this.#used.has(silencer) || !selection(code)) continue
      this.sink.report(murano.files.silencesNothing, this.#span(start, code.length), { code })
    }
  }

  #read(comment: Comment, known: ReadonlySet<string>): readonly Silencer[] {
    const { codes, reason } = readDirective(comment)
    if (codes.length === 0 || reason === '') {
      this.sink.report(murano.files.silenceIncomplete, this.#span(comment.start, comment.text.length))
      return []
    }
    const unknown = codes.filter(({ code }) => !known.has(code))
    for (const { code, start } of unknown) {
      this.sink.report(murano.files.silenceUnknown, this.#span(start, code.length), { code })
    }
    return unknown.length > 0 ? [] : codes
  }

  #enter(silencer: Silencer, lines: readonly number[]): void {
    for (const line of lines) {
      const key = `${line} ${silencer.code}`
      const others = this.#silencers.get(key)
      if (others === undefined) this.#silencers.set(key, [silencer])
      else others.push(silencer)
    }
  }

  /** The comment's own line; if it is alone on it also the next one that has more than a comment. */
  #linesOf({ start }: Comment, next: readonly number[]): readonly number[] {
    const place = this.#locate(this.#span(start, 0))
    if (place === undefined) return []
    const { line, column } = place.start
    // What begins after the dash of a list's item stands on the next line
    const isAlone = /^[\s-]*$/.test(place.lineText.slice(0, column - 1))
    return isAlone ? [line, next[line - 1] ?? line] : [line]
  }

  #span(start: number, length: number) {
    return { file: this.file.file, start, end: start + length }
  }
}

/** For each line the number of the next one, or of itself, that has more than a comment. */
function nextContent(text: string): readonly number[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  let next = lines.length
  return lines
    .map((line, index) => ({ line, number: index + 1 }))
    .reverse()
    .map(({ line, number }) => {
      if (!/^[\s-]*(?:#|$)/.test(line)) next = number
      return next
    })
    .reverse()
}
