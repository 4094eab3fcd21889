import { posix } from 'node:path'
import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { commandsIn } from './commands.js'
import { lineSpan } from './line-span.js'
import type { ScriptFile } from './script-file.js'

/**
 * Warns of files that a script reads with `. file`, and that lie elsewhere on the node. `sent` are the paths of all files
 * that plans of the package could have sent.
 */
export function checkSourced(script: ScriptFile, sent: readonly string[], sink: DiagnosticSink): void {
  const { file, text, usage, interpreter } = script
  const withoutComments = text.replace(/^\s*#.*$/gm, '')
  for (const { line, column, word, argument } of commandsIn(text)) {
    if (word === 'cd' || word === 'pushd') return
    if ((word !== '.' && word !== 'source') || argument === undefined) continue
    const path = posix.normalize(argument)
    // What is mentioned once more may be there only sometimes, or be made by the script itself
    if (path.startsWith('/') || path.startsWith('..') || withoutComments.split(posix.basename(path)).length > 2)
      continue
    const isBesideShell = interpreter?.language !== 'bash' && !argument.includes('/')
    const reason = reasonWhyNot(path, usage?.besides ?? [], sent) ?? (isBesideShell ? onlyInPath : undefined)
    if (reason === undefined || (reason === onlyInPath && !sent.includes(path))) continue
    const span = lineSpan(file, line, column)
    sink.report(murano.scripts.sourcedElsewhere, span, { path: argument, reason })
  }
}

const onlyInPath = '/bin/sh looks for names without a slash in PATH only'

function reasonWhyNot(path: string, besides: readonly ReadonlySet<string>[], sent: readonly string[]) {
  const lacking = besides.find((names) => !names.has(path))
  if (lacking === undefined) return undefined
  const isNamedAlike = (each: string) => posix.basename(each) === posix.basename(path)
  const other = [...lacking].find(isNamedAlike)
  if (other !== undefined) return `the plan puts it at \`${other}\``
  return sent.some(isNamedAlike) ? 'a plan that runs the script does not bring it along' : undefined
}
