import type { CheckedPackage } from '../../package.js'
import type { CheckRun } from '../../run.js'
import type { Plan } from '../plans/plan.js'
import { checkFirstLine } from './first-line.js'
import { checkPython } from './python-syntax.js'
import { scriptFiles } from './script-file.js'
import { checkShell } from './shell-syntax.js'

/** Scripts among the resources: whether what is to run them can. */
export async function checkScripts(
  checked: CheckedPackage,
  plans: readonly Plan[],
  { interpreters }: CheckRun,
): Promise<void> {
  const { sink } = checked
  const scripts = scriptFiles(checked, plans)
  for (const script of scripts) checkFirstLine(script, sink)
  await Promise.all([checkShell(scripts, interpreters.shell, sink), checkPython(scripts, interpreters.python, sink)])
}
