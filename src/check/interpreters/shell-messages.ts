/** What a shell finds wrong with a script. */
export interface ShellProblem {
  /** `here-document`: its end is missing, which shells forgive. */
  readonly kind: 'syntax' | 'here-document'
  /** From 0. */
  readonly line: number
  /** Why it is wrong, or what was to end the here-document. */
  readonly reason: string
}

const bashSyntax = /^bash: (?:eval: )?line (\d+): (?:syntax error: )?(.+)$/
const bashHereDocument =
  /^bash: line \d+: warning: here-document at line (\d+) delimited by end-of-file \(wanted `(.*)'\)$/
const dashSyntax = /^sh: (?:line )?(\d+): (?:Syntax error: )?(.+)$/

/**
 * The problems in what a shell says: the first of the syntax, or else here-documents without an end. `before` is how many
 * lines the shell counts before the first one.
 */
export function shellProblems(said: string, before: number, lines: number): readonly ShellProblem[] {
  const lineOf = (text: string | undefined) => Math.min(Math.max(Number(text) - before - 1, 0), lines - 1)
  const documents: ShellProblem[] = []
  for (const message of said.split('\n')) {
    const [document, begin, word] = bashHereDocument.exec(message) ?? []
    if (document !== undefined) {
      documents.push({ kind: 'here-document', line: lineOf(begin), reason: word ?? '' })
      continue
    }
    const [syntax, line, reason = ''] = bashSyntax.exec(message) ?? dashSyntax.exec(message) ?? []
    if (syntax !== undefined) return [{ kind: 'syntax', line: lineOf(line), reason: quoted(reason) }]
  }
  return documents
}

/** With backticks around what the shell quotes as `this'. */
function quoted(reason: string): string {
  return reason.replace(/`(.+?)'(?=$|[\s),])/g, '`$1`')
}
