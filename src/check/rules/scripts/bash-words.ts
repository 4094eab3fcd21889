import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { commandsIn } from './commands.js'
import { lineSpan } from './line-span.js'
import type { ScriptFile } from './script-file.js'

/** Commands of Bash that a small /bin/sh does not have. */
const bashWords = new Set(['[[', 'source', 'declare', 'function', 'shopt', 'pushd', 'popd', 'mapfile', 'readarray'])

/** Warns of the first command of a script for /bin/sh that only Bash has. */
export function checkBashWords({ file, text }: ScriptFile, sink: DiagnosticSink): void {
  // Scripts may go over to Bash by themselves
  if (/\bexec\s+\S*bash\b|BASH_VERSION/.test(text)) return
  for (const { line, column, word } of commandsIn(text)) {
    if (!bashWords.has(word) || text.includes(`${word}()`)) continue
    const span = lineSpan(file, line, column)
    sink.report(murano.scripts.bashWord, { ...span, end: span.start + word.length }, { word })
    return
  }
}
