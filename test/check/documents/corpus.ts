import type { Family, Fault } from '../corpus/fault.js'
import { shownText } from './changes.js'
import { pkgCheckTable } from './pkg-check.js'
import { cell, outcomeText, pkgCheckText } from './texts.js'

const introduction = `# Faults, and who finds them

Packages that are right but for one fault, what becomes of each in Murano 14 of Debian 12, what murano-pkg-check 0.3
says, and what \`vetro check\` says. All of it was tried: the catalog, the engine, the dashboard and the agent are the real
ones.

*Upload* is the catalog taking a package, *load* the engine loading a class for the first time, *dashboard* the showing of
a form and the taking of what is entered, *model* the making of objects from that, *run* the running of a method, *agent*
the running of a plan on a node. *Silent* means that nobody tells, and something else is done than what was meant.
[check-codes.md](check-codes.md) tells about the codes of Vetro.

This page is made from test/check/corpus by \`npm run docs\`; do not edit it.
`

/** The text of docs/check-corpus.md. */
export function corpusDocument(families: readonly Family[]): string {
  const faults = families.flatMap((family) => family.faults)
  return [introduction, totals(faults), ...families.map(table), pkgCheckTable(faults)].join('\n')
}

function totals(faults: readonly Fault[]): string {
  const count = (isCounted: (fault: Fault) => boolean) => faults.filter(isCounted).length
  const harmful = faults.filter(({ murano }) => !('harmless' in murano))
  const silent = count(({ murano }) => 'silent' in murano)
  const late = count(({ murano }) => 'stage' in murano && murano.stage !== 'upload')
  const known = (found: (fault: Fault) => boolean) => `${harmful.filter(found).length} of ${harmful.length}`
  return `Of ${faults.length} faults, the catalog refuses ${count(({ murano }) => 'stage' in murano && murano.stage === 'upload')};
${late} show later, and ${silent} never do. Of those that do harm, murano-pkg-check reports ${known(({ pkgCheck }) => pkgCheck.length > 0)},
\`vetro check\` ${known(({ vetro }) => vetro.length > 0)}.
`
}

function table({ title, faults }: Family): string {
  const head = ['| mistake | such as | Murano | murano-pkg-check | vetro check |', '|---|---|---|---|---|']
  return [`## ${title}`, '', ...head, ...faults.map(row), ''].join('\n')
}

function row(fault: Fault): string {
  const cells = [fault.mistake, shownText(fault), outcomeText(fault.murano), pkgCheckText(fault.pkgCheck), found(fault)]
  return `| ${cells.map(cell).join(' | ')} |`
}

function found({ vetro }: Fault): string {
  const codes = [...new Set(vetro.map((finding) => finding.code))]
  return codes.map((each) => `[${each}](check-codes.md#${each.toLowerCase()})`).join(', ') || 'nothing'
}
