import { catalogue } from './catalogue/index.js'
import type { CatalogueSection } from './catalogue/section.js'
import type { DiagnosticKind } from './kind.js'

const introduction = `# Diagnostics

What \`vetro build\` can report. Words in braces are filled in. Errors stop the build, warnings do not.
TypeScript's own errors are reported too, with their own codes, such as TS2322.

This page is made from src/diagnostics/catalogue by \`npm run docs\`; do not edit it.
`

/** The text of docs/diagnostics.md. */
export function diagnosticsDocument(): string {
  return [introduction, ...catalogue.map(renderSection)].join('\n')
}

function renderSection({ prefix, title, kinds }: CatalogueSection): string {
  const rows = Object.values(kinds).map(renderRow)
  return [`## ${prefix}xxx: ${title}`, '', '| code | | message | what to do |', '|---|---|---|---|', ...rows, ''].join(
    '\n',
  )
}

function renderRow({ code, severity, message, suggestion = '' }: DiagnosticKind): string {
  return `| ${[code, severity, message, suggestion].map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}
