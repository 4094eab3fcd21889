import type { Value } from '../harness/engine.js'

/** The fields of an object of JSON; none, if it is something else. */
export const fieldsOf = (value: Value | undefined): { readonly [name: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
