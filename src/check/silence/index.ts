import { type Diagnostic, Diagnostics } from '../../diagnostics/index.js'
import type { CheckedPackage } from '../package.js'
import type { Selection } from '../selection.js'
import type { FileSilencers } from './silencer.js'
import { ignoreWord } from './word.js'

/** What has to be known of a check to tell whether a comment that silences nothing is left over. */
export interface SilenceOptions {
  readonly selection: Selection
  /** Whether all that the package requires is known: without it, there may be findings less. */
  readonly isComplete: boolean
}

const word = Buffer.from(ignoreWord)

/**
 * The findings of a package less those that a comment in their file silences, such as
 * `# vetro-ignore M4012: the engine is patched`, and with what is wrong with such comments. Takes all findings, those
 * that are not selected too.
 */
export async function silence(
  checked: CheckedPackage,
  findings: readonly Diagnostic[],
  { selection, isComplete }: SilenceOptions,
): Promise<readonly Diagnostic[]> {
  const paths = [...checked.files.keys()].filter((path) => isCommented(path) && mentions(checked, path))
  if (paths.length === 0) return findings
  const { FileSilencers } = await import('./silencer.js')
  const sink = new Diagnostics()
  const silencers = new Map<string, FileSilencers>()
  for (const path of paths) {
    const file = checked.text(path)
    if (file !== undefined) silencers.set(file.file, new FileSilencers(file, sink))
  }
  const kept = findings.filter((finding) => !silencers.get(finding.span?.file ?? '')?.silences(finding))
  // Of a package that cannot be read, there are findings less
  const isWhole = isComplete && !kept.some(({ code, severity }) => severity === 'error' && code.startsWith('M1'))
  if (isWhole) for (const each of silencers.values()) each.reportUnused(selection)
  return [...kept, ...sink.list]
}

/** Whether `#` begins a comment in the file. */
function isCommented(path: string): boolean {
  return /^(?:manifest\.yaml|(?:Classes|UI)\/.*\.ya?ml|Resources\/.*)$/.test(path)
}

function mentions({ files }: CheckedPackage, path: string): boolean {
  const content = files.get(path)?.content
  return content !== undefined && Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(word)
}
