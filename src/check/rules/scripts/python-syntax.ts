import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { PythonReader } from '../../interpreters/python.js'
import { lineSpan } from './line-span.js'
import type { ScriptFile } from './script-file.js'

/** Whether Python can read the scripts that are for it, and what these bring along. */
export async function checkPython(
  scripts: readonly ScriptFile[],
  python: PythonReader,
  sink: DiagnosticSink,
): Promise<void> {
  await Promise.all(scripts.filter(isForPython).map((script) => checkScript(script, python, sink)))
}

function isForPython({ file, interpreter, usage, isTemplate }: ScriptFile): boolean {
  if (isTemplate) return false
  if (interpreter !== undefined) return interpreter.language === 'python'
  return usage?.isBesidePython === true && file.path.endsWith('.py')
}

async function checkScript({ file, text }: ScriptFile, python: PythonReader, sink: DiagnosticSink): Promise<void> {
  const verdict = await python.read('module', text)
  if (verdict === 'missing') return
  if (verdict === 'unchecked') {
    sink.report(murano.scripts.scriptUnchecked, lineSpan(file, 0))
    return
  }
  const { problem, version } = verdict
  if (problem === undefined) return
  const { line, column, reason, python2 } = problem
  const kind = python2 ? murano.scripts.python2 : murano.scripts.pythonSyntax
  sink.report(kind, lineSpan(file, line, column), { version, reason })
}
