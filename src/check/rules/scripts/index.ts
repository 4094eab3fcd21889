import type { PythonReader } from '../../interpreters/python.js'
import type { ShellReader } from '../../interpreters/shell.js'
import type { TextBudget } from '../../interpreters/text-budget.js'
import type { CheckedPackage } from '../../package.js'
import { scriptsFolder } from '../plans/file-uses.js'
import type { Plan } from '../plans/plan.js'
import { checkFirstLine } from './first-line.js'
import { checkCommands } from './known-commands.js'
import { checkPython } from './python-syntax.js'
import { scriptFiles } from './script-file.js'
import { checkShell } from './shell-syntax.js'
import { checkSourced } from './sourced.js'
import { checkVariables } from './variables.js'

/** Read scripts, as many as there may be. */
export interface ScriptReaders {
  readonly python: PythonReader
  readonly shell: ShellReader
  readonly budget: TextBudget
}

/** Scripts among the resources: whether what is to run them can. */
export async function checkScripts(
  checked: CheckedPackage,
  plans: readonly Plan[],
  { python, shell, budget }: ScriptReaders,
): Promise<void> {
  const { sink } = checked
  const scripts = scriptFiles(checked, plans)
  const folder = `${scriptsFolder}/`
  const sent = [...checked.files.keys()].flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []))
  for (const script of scripts) {
    checkFirstLine(script, sink)
    const language = script.interpreter?.language ?? 'sh'
    if (language !== 'bash' && language !== 'sh') continue
    if (script.usage?.isEntryPoint) checkSourced(script, sent, sink)
    if (!script.isTemplate) {
      checkVariables(script, scripts, sink)
      checkCommands(script, scripts, sink)
    }
  }
  const read = scripts.filter(({ text }) => budget.takes(text))
  await Promise.all([checkShell(read, shell, sink), checkPython(read, python, sink)])
}
