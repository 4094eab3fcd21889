import { murano } from '../../../diagnostics/index.js'
import type { ClassModel } from '../../model/class.js'
import { readingsIn } from '../../scan.js'
import { ownProperties } from '../../self.js'
import type { BodyContext } from './context.js'

/** Reports reads of Runtime properties that have no default and that no class of the package sets. */
export function checkRuntimeProperties(
  model: ClassModel,
  setAnywhere: ReadonlySet<string>,
  { sink }: BodyContext,
): void {
  const unset = model.properties
    .filter(({ usage, defaultValue }) => usage === 'Runtime' && defaultValue === undefined)
    .map(({ name }) => name)
    .filter((name) => !setAnywhere.has(name))
  if (unset.length === 0) return
  for (const { body } of model.methods) {
    for (const reading of readingsIn(body)) {
      for (const node of ownProperties(reading.expression)) {
        if (unset.includes(node.name))
          sink.report(murano.expressions.neverSet, reading.nameSpanOf(node), { name: node.name })
      }
    }
  }
}
