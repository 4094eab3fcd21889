import { murano } from '../../../diagnostics/index.js'
import { ancestryOf } from '../../library/members.js'
import type { ClassContext } from './context.js'

/** Reports an ancestor whose constructor runs twice, since there is more than one way to it. */
export function checkConstructors({ model, library, sink }: ClassContext): void {
  const reached = new Set<string>()
  const told = new Set<string>()
  for (const { fullName, span } of model.parents) {
    if (fullName === undefined || told.has(fullName)) continue
    told.add(fullName)
    const classes = ancestryOf(library, fullName)?.classes ?? []
    const again = classes.find(
      ({ name, methods }) => reached.has(name) && methods.some((each) => each.name === '.init'),
    )
    for (const { name } of classes) reached.add(name)
    if (again === undefined) continue
    sink.report(murano.classes.constructorTwice, span, { class: again.name })
    return
  }
}
