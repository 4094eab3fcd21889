import type { Model, Value } from '../harness/engine.js'

/** The object that a form describes, as the dashboard would post it. */
export const modelOf = (value: Value): Model => {
  const model: Model = JSON.parse(JSON.stringify(value))
  return model
}
const isRecord = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Objects as plain maps with their types. */
export function withoutIds(model: Value): Value {
  if (Array.isArray(model)) return model.map((each: Value) => withoutIds(each))
  if (!isRecord(model)) return model
  const { '?': header, ...properties } = model
  const entries = Object.entries(properties).map(([name, value]) => [name, withoutIds(value)] as const)
  return Object.fromEntries([...(isRecord(header) ? [['type', header.type ?? null] as const] : []), ...entries])
}
