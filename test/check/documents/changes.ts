import type { Change, Fault } from '../corpus/fault.js'
import { filesOf } from '../corpus/packages.js'
import { code } from './texts.js'

/** What the author has written, in the cell of a table. */
export function shownText({ shown, change }: Fault): string {
  const [first] = change
  if (shown !== undefined) return shown.includes('`') ? shown : code(shown)
  if (first === undefined || 'archive' in first || 'bytes' in first) return ''
  if ('remove' in first) return `no ${code(first.file)}`
  if ('text' in first) return linesText(first.text.split('\n')) || 'an empty file'
  const { by, replaced } = changedLines(first)
  return by.length > 0 ? linesText(by) : `no ${linesText(replaced)}`
}

/** The first of some lines, without those that are empty. */
function linesText(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3)
    .map(code)
    .join('<br>')
}

/** A change as a block of code. */
export function changeBlock(change: Change, shown: string | undefined): string {
  if ('archive' in change || 'bytes' in change) return shown === undefined ? '' : `Such as ${code(shown)}.\n`
  const { file } = change
  if ('remove' in change) return `Without ${code(file)}.\n`
  if ('text' in change) {
    const lines = change.text.replace(/\n$/, '').split('\n')
    return change.text === '' ? `An empty ${code(file)}.\n` : block(file, 'yaml', lines)
  }
  const { before, replaced, by, after } = changedLines(change)
  const marked = (mark: string, lines: readonly string[]) => lines.map((line) => `${mark} ${line}`.trimEnd())
  return block(file, 'diff', [
    ...marked(' ', before),
    ...marked('-', replaced),
    ...marked('+', by),
    ...marked(' ', after),
  ])
}

const longest = 16

function block(file: string, language: string, lines: readonly string[]): string {
  const shown = lines.length > longest ? [...lines.slice(0, longest), '…'] : lines
  return [`In ${code(file)}:`, `\`\`\`${language}`, ...shown, '```', ''].join('\n')
}

type Replacement = Extract<Change, { readonly replace: string }>

/** The whole lines that a change is about: what stays at their ends, and what differs between. */
function changedLines(change: Replacement) {
  const [old, fresh] = wholeLines(change)
  const shorter = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shorter && old[start] === fresh[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  return {
    before: old.slice(0, start),
    replaced: old.slice(start, old.length - end),
    by: fresh.slice(start, fresh.length - end),
    after: old.slice(old.length - end),
  }
}

function wholeLines({ file, replace, by }: Replacement): readonly [readonly string[], readonly string[]] {
  const text = Buffer.from(filesOf('shop').get(file) ?? []).toString()
  const index = text.indexOf(replace)
  const end = index + replace.length
  const before = index < 0 ? '' : text.slice(text.lastIndexOf('\n', index - 1) + 1, index)
  const after = index < 0 ? '' : (/^[^\n]*/.exec(text.slice(end))?.[0] ?? '')
  const lines = (part: string) => (before + part + after).replace(/^\n|\n$/g, '').split('\n')
  return [lines(replace), lines(by)]
}
