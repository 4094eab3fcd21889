import { fileURLToPath } from 'node:url'
import type { Model, SimulationResult, Value } from '../harness/engine.js'

/** Packages in plain MuranoPL: the applications Web, Store and Front, and a host that notes what it is asked. */
export const handwritten = fileURLToPath(new URL('handwritten', import.meta.url))

/** Sources of a package of the suite. */
export const source = (name: string): string => fileURLToPath(new URL(`../../packages-src/${name}`, import.meta.url))

/** An object whose id is its name. */
export const object = (type: string, name: string, properties: { readonly [name: string]: Value } = {}): Model => ({
  '?': { type, id: name },
  name,
  ...properties,
})

/** A host that notes what it is asked; hosts have one network unless told. */
export const host = (name: string, number: number, network = 'lan'): Model =>
  object('org.example.docker.RecordingHost', name, { number, network })

/** An environment of hosts and applications. */
export const environment = (...applications: readonly Model[]): Model =>
  object('io.murano.Environment', 'environment', { applications })

/** What happened in a run, in order: what hosts were asked (`box: host web`) and what was reported. */
export const events = ({ trace }: SimulationResult, run: number): readonly string[] =>
  trace
    .filter((entry) => entry.run === run)
    .flatMap((entry) => {
      if (entry.kind === 'AGENT') return `${entry.host}: ${entry.name} ${text(detailsOf(entry.parameters).name)}`
      return entry.kind === 'REPORT' ? `${entry.level}: ${entry.text}` : []
    })

/** What a host was told of a container each time that it was to run it. */
export const containers = ({ trace }: SimulationResult, name: string): readonly Readonly<Record<string, Value>>[] =>
  trace
    .flatMap((entry) => (entry.kind === 'AGENT' && entry.name === 'host' ? [detailsOf(entry.parameters)] : []))
    .filter((details) => details.name === name)

/** An object of the environment as a simulation left it. */
export const left = ({ model }: SimulationResult, id: string): Readonly<Record<string, Value>> => {
  const applications = model.Objects?.applications
  const found = Array.isArray(applications) ? applications.map(map).find((each) => map(each['?']).id === id) : undefined
  if (!found) throw new Error(`the environment has no ${id}`)
  return found
}

const detailsOf = (parameters: Value | undefined) => map(map(parameters).details)

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value))

const map = (value: Value | undefined): Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
