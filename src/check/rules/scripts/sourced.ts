import { posix } from 'node:path'
import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { commandsIn } from './commands.js'
import { lineSpan } from './line-span.js'
import type { ScriptFile } from './script-file.js'
import type { Place } from './usage.js'

/** So many are looked at in one script: nobody writes more. */
const mostCommands = 50

/**
 * Warns of files that a script reads with `. file`, and that lie elsewhere on the node. `sent` are the paths of all files
 * that plans of the package could have sent.
 */
export function checkSourced(script: ScriptFile, sent: readonly string[], sink: DiagnosticSink): void {
  const { file, text, usage, interpreter } = script
  const places = usage?.places ?? []
  if (places.length === 0) return
  const withoutComments = text.replace(/^\s*#.*$/gm, '')
  let looked = 0
  for (const { line, column, word, argument } of commandsIn(text)) {
    if (word === 'cd' || word === 'pushd' || looked > mostCommands) return
    if ((word !== '.' && word !== 'source') || argument === undefined) continue
    looked += 1
    const path = posix.normalize(argument)
    const fileName = posix.basename(path)
    const isSent = sent.some((each) => posix.basename(each) === fileName)
    // What is mentioned once more may be there only sometimes, or be made by the script itself
    if (path.startsWith('/') || !isSent || withoutComments.split(fileName).length > 2) continue
    const isBeyondPath = interpreter?.language !== 'bash' && !argument.includes('/')
    const reason = reasonWhyNot(path, places) ?? (isBeyondPath ? onlyInPath : undefined)
    if (reason === undefined) continue
    const span = lineSpan(file, line, column)
    sink.report(murano.scripts.sourcedElsewhere, span, { path: argument, reason })
  }
}

const onlyInPath = '/bin/sh looks for names without a slash in PATH only'

function reasonWhyNot(path: string, places: readonly Place[]): string | undefined {
  const lacking = places.find(({ folder, paths }) => !paths.has(posix.join(folder, path)))
  if (lacking === undefined) return undefined
  const other = [...lacking.paths].find((each) => posix.basename(each) === posix.basename(path))
  return other === undefined
    ? 'a plan that runs the script does not bring it along'
    : `from where it runs, the file is \`${posix.relative(lacking.folder, other)}\``
}
