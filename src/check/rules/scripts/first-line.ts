import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { isMistyped } from './interpreter.js'
import type { ScriptFile } from './script-file.js'

/** Whether the first line of a script has it run by what it is written for. */
export function checkFirstLine(script: ScriptFile, sink: DiagnosticSink): void {
  const { file, interpreter, usage, text } = script
  const isEntryPoint = usage?.isEntryPoint === true
  const at = (start: number) => ({ file: file.file, start, end: endOfLine(file.text, start) })
  if (interpreter === undefined) {
    if (text.trim() === '' && isEntryPoint) sink.report(murano.scripts.emptyScript, at(0))
    else if (isMistyped(text.split('\n', 1)[0] ?? '')) sink.report(murano.scripts.interpreterMistyped, at(0))
    return
  }
  const { before, program, language } = interpreter
  const span = at(before.length)
  if (before !== '' || script.hasByteOrderMark) {
    // To /bin/sh an empty line is nothing, while it takes a byte order mark for the name of a program
    if (language === 'sh' && !script.hasByteOrderMark) return
    const what = script.hasByteOrderMark ? 'A byte order mark' : before.includes('\n') ? 'An empty line' : 'A blank'
    const isShell = language === 'bash' || language === 'sh'
    sink.report(isShell ? murano.scripts.interpreterNotFirst : murano.scripts.interpreterIgnored, span, { what })
  } else if (isEntryPoint && usage.isBinary && file.text[span.end] === '\r') {
    sink.report(murano.scripts.carriageReturn, span)
  } else if (isEntryPoint && !program.startsWith('/')) {
    sink.report(murano.scripts.interpreterRelative, span, { program })
  } else if (interpreter.mistyped !== undefined) {
    const { name, nearest } = interpreter.mistyped
    sink.report(murano.scripts.unknownInterpreter, span, { program: name, nearest })
  }
}

function endOfLine(text: string, start: number): number {
  const length = /^[^\r\n]*/.exec(text.slice(start, start + 1000))?.[0].length ?? 0
  return start + length
}
