import type { FormField, FormReport } from '../../../harness/dashboard.js'
import type { Attribute, Model, PlanOutcome, SimulationRun, TraceEntry, Value } from '../../../harness/engine.js'

/** A package as murano-api lists it, as far as it comes from the package. */
export interface CatalogEntry {
  readonly id: string
  readonly name: string
  readonly fully_qualified_name: string
  readonly type: string
  readonly description: string
  readonly author: string
  readonly tags: readonly string[]
  readonly class_definitions: readonly string[]
}

/** What happened to the environment, in order; `model` is its state afterwards. */
export interface Deployment {
  readonly runs: readonly SimulationRun[]
  readonly failures: readonly { readonly during: string; readonly said: string }[]
  readonly trace: readonly TraceEntry[]
  readonly model: { readonly Objects: Model | null; readonly Attributes: readonly Attribute[] }
  readonly stacks: { readonly [name: string]: { readonly template: { readonly resources: Value } } }
}

/** What users see of a package in the catalog. */
export const catalogLines = (entry: CatalogEntry, logo: number): string[] => [
  ...Object.entries({
    package: entry.fully_qualified_name,
    name: entry.name,
    type: entry.type,
    description: entry.description,
    author: entry.author,
    tags: [...entry.tags].sort(),
  }).map(([key, value]) => `catalog ${key}: ${shown(value)}`),
  ...[...entry.class_definitions].sort().map((name) => `catalog class: ${name}`),
  `catalog logo: ${logo > 0 ? 'shown' : 'none'}`,
]

/** The fields that users see, and what the dashboard posts when they have filled them in. */
export const formLines = ({ steps, model }: FormReport): string[] => [
  ...steps
    .filter(({ name }) => name !== 'workflowManagement')
    .flatMap(({ name, fields }) => fields.map((field) => fieldLine(name, field))),
  ...leaves('posted', model).filter((line) => !/\?\.(id|name): /.test(line)),
]

const fieldLine = (
  step: string,
  { name, type, required, hidden, label, help, initial, choices }: FormField,
): string => {
  const marks = [type, ...(required ? ['required'] : []), ...(hidden ? ['hidden'] : [])]
  const details = {
    label,
    ...(help !== '' && { help }),
    ...(initial !== undefined && { initial }),
    ...(choices && { choices }),
  }
  return `field ${step}.${name}: ${marks.join(' ')} ${shown(details)}`
}

/** What the application does, what becomes of its object, and what an action of it returns. */
export const deploymentLines = ({ trace, runs, model, stacks }: Deployment): string[] => [
  ...trace.flatMap(traceLine),
  ...Object.values(stacks).flatMap(({ template }) => leaves('heat', template.resources).flatMap(portLine)),
  ...applicationsOf(model.Objects).flatMap((application) =>
    leaves('stored', application).filter(
      (line) => !/^stored (instance|gift)|\?\.(id|metadata)|\?\._actions\..*\.(name|enabled)/.test(line),
    ),
  ),
  ...model.Attributes.filter(([, owner]) => owner.startsWith('com.example.')).map(
    ([, owner, name, value]) => `attribute ${owner.slice(owner.lastIndexOf('.') + 1)}.${name}: ${shown(value)}`,
  ),
  ...runs.filter(({ what }) => what === 'action').map(({ result }) => `action: ${shown(result)}`),
]

const traceLine = (entry: TraceEntry): string[] => {
  if (entry.kind === 'REPORT') return [`report ${entry.level}: ${entry.text}`]
  if (entry.kind === 'AGENT') return [`plan ${entry.name}: ${shown(entry.parameters)}`]
  if (entry.kind === 'BOOT') return [`server ${entry.name} starts`]
  return entry.kind === 'HEATERR' ? [`heat: ${entry.text}`] : []
}

const portLine = (line: string): string[] => {
  const [, port] = /port_range_max: (.*)$/.exec(line) ?? []
  return port === undefined ? [] : [`open port: ${port}`]
}

const applicationsOf = (environment: Model | null): readonly Value[] => {
  const applications = environment?.applications
  return Array.isArray(applications) ? applications : []
}

/** What plans return, and what they leave on the node. */
export const agentLines = ({ results, files, recorded }: PlanOutcome): string[] => [
  ...('failed' in results ? [`agent: ${results.failed}`] : results.map(({ Body }) => `agent: ${shown(Body)}`)),
  ...Object.entries(files)
    .filter(([path]) => !path.startsWith('/var/murano/'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { mode, text }]) => `file ${path} (${mode}): ${shown(text ?? null)}`),
  ...recorded.map((command) => `command: ${command}`),
]

const shown = (value: Value | object): string => JSON.stringify(value)

/** Each value in a structure, with its path. */
const leaves = (path: string, value: Value): string[] => {
  if (value === null || typeof value !== 'object') return [`${path}: ${shown(value)}`]
  const inner = Array.isArray(value)
    ? value.map((item, index) => leaves(`${path}[${index}]`, item))
    : Object.entries(value).map(([key, item]) => leaves(path.includes(' ') ? `${path}.${key}` : `${path} ${key}`, item))
  return inner.length === 0 ? [`${path}: ${shown(value)}`] : inner.flat()
}
