import { murano } from '../../../diagnostics/index.js'
import { attributeCalls, attributeName } from '../../model/attributes.js'
import type { ClassModel } from '../../model/class.js'
import type { BodyContext } from './context.js'

/** Reports attributes that are read without their owner, which is a class that this one extends. */
export function checkAttributes(model: ClassModel, { ancestry, sink }: BodyContext): void {
  const own = ancestry?.classes.find(({ name }) => name === model.name)?.attributes ?? []
  for (const { reading, call } of attributeCalls(model, 'getAttr')) {
    const name = attributeName(call)
    if (name === undefined || call.arguments.length > 2 || own.includes(name)) continue
    if (call.arguments.some(({ kind }) => kind === 'named')) continue
    const owner = ancestry?.classes.find((known) => known.name !== model.name && known.attributes?.includes(name))
    if (owner === undefined) continue
    sink.report(murano.expressions.attributeOfBase, reading.spanOf(call), { name, class: owner.name })
  }
}
