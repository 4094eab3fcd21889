import type { Model, Value } from '../harness/engine.js'

/** The object that a form describes, as the dashboard would post it. */
export const modelOf = (value: Value): Model => {
  const model: Model = JSON.parse(JSON.stringify(value))
  return model
}
