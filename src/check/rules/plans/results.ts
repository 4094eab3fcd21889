import { murano } from '../../../diagnostics/index.js'
import { entriesOf, valueUnder } from '../../yaml/node.js'
import type { UseInPlan } from './body.js'

/** Whether a Body uses output that is not captured, and yields what can be sent back. */
export function checkResults({ scripts, use, locate, sink }: UseInPlan): void {
  const own = new Set(use.assigned)
  const nodes = new Map(entriesOf(scripts).map(({ key, value }) => [key.text, value]))
  for (const { script, name, place } of use.outputs) {
    const option = name === 'stdout' ? 'captureStdout' : 'captureStderr'
    const given = valueUnder(valueUnder(nodes.get(script), 'Options'), option)
    if (given?.kind !== 'scalar' || given.value !== false || own.has(script)) continue
    const related = [{ message: 'It is set here.', span: given.span }]
    sink.report(murano.plans.notCaptured, locate(place, name), { name, script, option }, related)
  }
  for (const { what, name, place } of use.returned) {
    if (what !== null) {
      const instead = what === 'a set' || what === 'a generator' ? 'a list' : 'a text'
      sink.report(murano.plans.resultNoJson, locate(place), { what, instead })
    } else if (name !== null && nodes.has(name) && !own.has(name)) {
      const values = { what: `the script \`${name}\` itself`, instead: `what it yields: \`${name}()\`` }
      sink.report(murano.plans.resultNoJson, locate(place, name), values)
    }
  }
}
