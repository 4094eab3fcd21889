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
export async function checkResourceFiles(checked: CheckedPackage, run: CheckRun): Promise<void> {
  const uses = resourceUses(checked)
  const plans = plansOf(checked, uses)
  await Promise.all([checkPlans({ checked, plans, uses }, run), checkScripts(checked, plans, run)])
}
