import type { Outcome, Stage } from '../corpus/fault.js'

const stages: Readonly<Record<Stage, string>> = {
  upload: 'Upload',
  load: 'Load',
  form: 'Dashboard',
  model: 'Model',
  run: 'Run',
  agent: 'Agent',
}

/** What becomes of a fault in Murano, such as ``Load: `DslSyntaxError`.`` */
export function outcomeText(outcome: Outcome): string {
  if ('silent' in outcome) return `Silent: ${outcome.silent}`
  if ('harmless' in outcome) return `Harmless: ${outcome.harmless}`
  return `${stages[outcome.stage]}: ${code(outcome.says)}.`
}

/** What murano-pkg-check says of a fault. */
export function pkgCheckText(codes: readonly string[]): string {
  const words: Readonly<Record<string, string>> = { crash: 'ends with a traceback', refused: 'finds no package' }
  return codes.length === 0 ? 'nothing' : codes.map((each) => words[each] ?? each).join(', ')
}

/** Text as code in Markdown. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** Text in a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
