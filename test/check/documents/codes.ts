import { muranoCatalogue } from '../../../src/diagnostics/index.js'
import type { DiagnosticKind } from '../../../src/diagnostics/kind.js'
import type { Family, Fault } from '../corpus/fault.js'
import { changeBlock } from './changes.js'
import { outcomeText, pkgCheckText } from './texts.js'

const introduction = `# What vetro check finds

Each code, with what Murano makes of it: Murano 14 of Debian 12, tried with a package that is right but for this one
fault. [check.md](check.md) tells how to use the command, [check-corpus.md](check-corpus.md) has all faults in a table.

An **error** fails for sure: at upload, when a class is loaded, in the dashboard, when objects are made of what the user
has entered (model), when the statement runs, or on the agent. With a **warning** Murano says nothing and does something
else than what was meant, or it is very likely a mistake. Words in braces are filled in.

This page is made from src/diagnostics/catalogue/murano and test/check/corpus by \`npm run docs\`; do not edit it.
`

/** The text of docs/check-codes.md. */
export function codesDocument(families: readonly Family[]): string {
  const faults = families.flatMap((family) => family.faults)
  const sections = muranoCatalogue.flatMap(({ prefix, title, kinds }) => [
    `## ${prefix}${'x'.repeat(5 - prefix.length)}: ${title}\n`,
    ...Object.values(kinds).map((kind) => entry(kind, faults)),
  ])
  return [introduction, ...sections].join('\n')
}

function entry({ code: name, severity, message, suggestion }: DiagnosticKind, faults: readonly Fault[]): string {
  const own = faults.filter(({ vetro }) => vetro.some((finding) => finding.code === name))
  const [example] = own
  const [change] = example?.change ?? []
  const advice = general(suggestion ?? '')
  return [
    `### ${name}\n`,
    `**${severity}**: ${general(message)}\n`,
    ...(advice === '' ? [] : [`${advice}\n`]),
    ...(own.length === 0 ? [] : [`${own.map(experience).join('\n')}\n`]),
    ...(change === undefined ? [] : [changeBlock(change, example?.shown)]),
  ]
    .filter((text) => text !== '')
    .join('\n')
}

/** Without what depends on the case. */
function general(text: string): string {
  return text.replaceAll(/ *\{(?:hint|advice)\}/g, '')
}

function experience({ mistake, murano, pkgCheck }: Fault): string {
  return `- ${mistake}. ${outcomeText(murano)} murano-pkg-check: ${pkgCheckText(pkgCheck)}.`
}
