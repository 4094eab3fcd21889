import type { CheckedPackage } from '../../package.js'
import { type BodyReader, checkBody } from './body.js'
import { FileCheck } from './files.js'
import { checkFormat } from './format.js'
import { keysInClasses } from './keys.js'
import type { Plan } from './plan.js'
import type { ResourceUse } from './resource-uses.js'
import { checkResources } from './resources.js'
import { checkStructure } from './structure.js'

/** The plans of a package, and the calls in its classes that read them and other files. */
export interface Resources {
  readonly checked: CheckedPackage
  readonly plans: readonly Plan[]
  readonly uses: readonly ResourceUse[]
}

/** Execution plans, and what classes do with them and with other files below `Resources/`. */
export async function checkPlans({ checked, plans, uses }: Resources, reader: BodyReader): Promise<void> {
  const { sink, files } = checked
  const inClasses = plans.length === 0 ? new Set<string>() : keysInClasses(checked)
  const fileCheck = new FileCheck(files, sink)
  const bodies = plans.map((plan) => {
    checkFormat(plan, inClasses, sink)
    fileCheck.check(plan)
    if (plan.version.kind === 'first') return undefined
    checkStructure(plan, inClasses, sink)
    return checkBody(plan, inClasses, reader, sink)
  })
  checkResources(checked, plans, uses)
  await Promise.all(bodies)
}
