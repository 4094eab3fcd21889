import { TextBudget } from '../interpreters/text-budget.js'
import type { CheckedPackage } from '../package.js'
import type { CheckRun } from '../run.js'
import { plansOf } from './plans/find-plans.js'
import { checkPlans } from './plans/index.js'
import { resourceUses } from './plans/resource-uses.js'
import { checkScripts } from './scripts/index.js'

/**
 * What lies below `Resources/`: plans, scripts and other files, and what classes do with them. Asks programs of this
 * machine, such as shells, for what only they know.
 */
export async function checkResourceFiles(checked: CheckedPackage, { interpreters, notes }: CheckRun): Promise<void> {
  const uses = resourceUses(checked)
  const plans = plansOf(checked, uses)
  const { python, shell } = interpreters
  const budget = new TextBudget()
  await Promise.all([
    checkPlans({ checked, plans, uses }, { python, budget }),
    checkScripts(checked, plans, { python, shell, budget }),
  ])
  if (budget.isExceeded) notes.note(`${checked.location} has more scripts and Bodies of plans than were checked.`)
}
