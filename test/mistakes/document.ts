import type { Attempt, Mistake, Outcome } from './mistake.js'
import { sections } from './mistakes.js'

const introduction = `# Mistakes and who finds them

What authors of Murano packages get wrong, and what becomes of it: in packages that are written by hand, as Murano 14 of
Debian 12 takes them, and with Vetro.

By hand, most of it shows late. *Upload* is the catalog taking a package; it reads the manifest only. *Load* is the first
use of a class in a deployment, *model* the making of objects from what the user has entered, *run* the running of a
method, *agent* the running of a plan on a node, *dashboard* the showing of a form. *Silent* means that nothing tells.

With Vetro, codes that begin with TS come from TypeScript's compiler and show in the editor; codes that begin with V come
from \`vetro build\`, see [diagnostics](diagnostics.md), and those that begin with M from what it shares with \`vetro check\`,
see [check-codes](check-codes.md). All of them stop the build and name the file, line and column in the author's own source.
What *cannot be written* has no words in TypeScript; what *works* means what it says; *not caught* is what remains. Each line
of code in the table is compiled by test/mistakes and gives exactly its code.

This page is made from test/mistakes/rows by \`npm run docs\`; do not edit it.
`

/** The text of docs/mistakes.md. */
export function mistakesDocument(): string {
  const tables = sections.map(({ title, mistakes }) =>
    [`## ${title}`, '', '| mistake | by hand | with Vetro |', '|---|---|---|', ...mistakes.map(row), ''].join('\n'),
  )
  return [introduction, ...tables].join('\n')
}

function row({ mistake, byHand, vetro }: Mistake): string {
  return `| ${cell(mistake)} | ${cell(byHand)} | ${outcome(vetro)} |`
}

function outcome(vetro: Outcome): string {
  switch (vetro.kind) {
    case 'caught':
      return vetro.attempts.map(attempt).join('<br>')
    case 'impossible':
      return cell(`cannot be written: ${vetro.reason}`)
    case 'works':
      return cell(`works: ${vetro.reason}`)
    case 'missed':
      return cell(`not caught: ${vetro.advice}`)
  }
}

function attempt({ shown, code }: Attempt): string {
  return `${cell(shown.includes('`') && !shown.includes('${') ? shown : inCode(shown))}: ${code}`
}

function inCode(text: string): string {
  const fence = text.includes('`') ? '``' : '`'
  return `${fence}${text.replaceAll('\n', ' ')}${fence}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
