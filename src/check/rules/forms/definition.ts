import { readScalar } from '../../expression.js'
import { nearestName } from '../../nearest.js'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../yaml/node.js'
import { entriesOf, isText } from '../../yaml/node.js'
import { type FieldType, fieldTypeNamed, picker } from './field-types.js'
import { decamelize } from './names.js'

/** A form as the dashboard reads it: what is usable of it, with places. */
export interface FormDefinition {
  readonly root: YamlMap
  /** The file's text: it tells how a map or list is written. */
  readonly text: string
  /** By their names in snake_case. */
  readonly sections: ReadonlyMap<string, YamlEntry>
  /** Whether the dashboard asks for the name of the application, and writes it to `?`: from version 2.2 on. */
  readonly asksForName: boolean
  readonly application: YamlNode | undefined
  readonly templates: ReadonlyMap<string, YamlEntry>
  /** In order: each can use those before it. */
  readonly parameters: ReadonlyMap<string, YamlEntry>
  /** Names that expressions bind: templates that they use see them. */
  readonly bound: ReadonlySet<string>
  /** Whether there are no variables but these. */
  readonly knowsVariables: boolean
  readonly steps: readonly FormStep[]
  /** There should be one of each name. */
  readonly stepsNamed: ReadonlyMap<string, readonly FormStep[]>
  /** Whether there are no steps but these. */
  readonly knowsSteps: boolean
}

/** A step of the wizard. */
export interface FormStep {
  readonly index: number
  readonly name: string
  readonly key: YamlScalar
  readonly node: YamlMap
  readonly fields: readonly FormField[]
  /** Of fields of one name the last one counts. */
  readonly fieldNamed: ReadonlyMap<string, FormField>
  /** Whether there are no fields but these. */
  readonly knowsFields: boolean
}

/** A field of a step. */
export interface FormField {
  readonly step: number
  /** Among the fields of its step. */
  readonly index: number
  readonly node: YamlMap
  readonly name: string | undefined
  /** Undefined if its type is not usable. */
  readonly type: FieldType | undefined
  /** The type as it is written: the name of a type, or of classes to pick an object of. */
  readonly typeNames: readonly string[]
  /** All keys but name and type, by their names in snake_case. */
  readonly options: ReadonlyMap<string, YamlEntry>
}

/** Reads a form. */
export function readForm(root: YamlMap, text: string): FormDefinition {
  const sections = sectionsOf(root)
  const forms = sections.get('forms')?.value
  const items = forms?.kind === 'list' ? forms.items : []
  const steps = items.flatMap((item, index) => readStep(item, index) ?? [])
  return {
    root,
    text,
    sections,
    asksForName: asksForName(root.entries.find(({ key }) => key.value === 'Version')?.value),
    application: sections.get('application')?.value,
    templates: byName(sections.get('templates')?.value),
    parameters: byName(sections.get('parameters')?.value),
    bound: boundNames(text),
    // What other functions bind is too rare to be looked for
    knowsVariables:
      !['templates', 'parameters'].some((name) => isMisspelt(name, sections)) &&
      !sections.has('parameters_source') &&
      !/\b(?:as|def|unpack|with)\(/.test(text),
    steps,
    stepsNamed: groupByName(steps),
    knowsSteps: forms === undefined ? !isMisspelt('forms', sections) : knowsItems(forms, steps.length),
  }
}

/** Whether a section is missing, and another key was probably meant to be it. */
export function isMisspelt(section: string, sections: FormDefinition['sections']): boolean {
  return !sections.has(section) && [...sections.keys()].some((key) => nearestName(key, [section]) !== undefined)
}

/** Whether the steps that were read are all that there are. */
function knowsItems(forms: YamlNode, steps: number): boolean {
  return (
    forms.kind === 'list' && forms.items.length === steps && forms.items.every((item) => entriesOf(item).length === 1)
  )
}

function sectionsOf(root: YamlMap): ReadonlyMap<string, YamlEntry> {
  return new Map(root.entries.filter(({ key }) => isText(key)).map((entry) => [decamelize(entry.key.text), entry]))
}

function byName(node: YamlNode | undefined): ReadonlyMap<string, YamlEntry> {
  return new Map(entriesOf(node).flatMap((entry) => (isText(entry.key) ? [[entry.key.text, entry]] : [])))
}

function boundNames(text: string): ReadonlySet<string> {
  if (!/\blet\(/.test(text)) return new Set()
  return new Set([...text.matchAll(/([\p{L}_][\p{L}\p{N}_]*)\s*=>/gu)].flatMap(([, name]) => name ?? []))
}

/** A version as numbers, such as [2, 1, 0], the way that semantic_version reads texts; undefined if it is none. */
export function readVersion(node: YamlNode): readonly [number, number, number] | undefined {
  if (node.kind !== 'scalar') return undefined
  // Python writes 2.10 as 2.1
  const text = node.type === 'float' || node.type === 'integer' ? String(node.value) : node.text
  const [, major, minor = 0, patch = 0] = /^(\d+)(?:\.(\d+)(?:\.(\d+))?)?/.exec(text) ?? []
  return major === undefined || node.type === 'null' ? undefined : [Number(major), Number(minor), Number(patch)]
}

function asksForName(node: YamlNode | undefined): boolean {
  const [major, minor] = (node && readVersion(node)) ?? [2, 4]
  return major > 2 || minor >= 2
}

function readStep(item: YamlNode, index: number): FormStep | undefined {
  const [entry] = entriesOf(item)
  if (entry === undefined || !isText(entry.key) || entry.value.kind !== 'map') return undefined
  const { key, value: node } = entry
  const list = node.entries.find((each) => each.key.value === 'fields')?.value
  const items = list?.kind === 'list' ? list.items : []
  const fields = items.flatMap((field, place) => (field.kind === 'map' ? [readField(field, index, place)] : []))
  const knowsFields =
    list?.kind === 'list' && fields.every(({ name }) => name !== undefined) && fields.length === items.length
  const fieldNamed = new Map(fields.flatMap((field) => (field.name === undefined ? [] : [[field.name, field]])))
  return { index, name: key.text, key, node, fields, fieldNamed, knowsFields }
}

function groupByName(steps: readonly FormStep[]): ReadonlyMap<string, readonly FormStep[]> {
  const groups = new Map<string, FormStep[]>()
  for (const step of steps) {
    const group = groups.get(step.name)
    if (group === undefined) groups.set(step.name, [step])
    else group.push(step)
  }
  return groups
}

function readField(node: YamlMap, step: number, index: number): FormField {
  const options = new Map<string, YamlEntry>()
  let name: string | undefined
  let type: FieldType | undefined
  let typeNames: readonly string[] = []
  for (const entry of node.entries) {
    const { key, value } = entry
    if (!isText(key)) continue
    if (key.text === 'name')
      name = isText(value) && readScalar(value, 'dashboard').kind === 'literal' ? value.text : undefined
    else if (key.text === 'type') {
      typeNames = namesOf(value)
      const [first] = typeNames
      if (first !== undefined) type = isText(value) ? fieldTypeNamed(first) : picker
    } else options.set(decamelize(key.text), entry)
  }
  return { step, index, node, name, type, typeNames, options }
}

function namesOf(node: YamlNode): readonly string[] {
  if (node.kind === 'list') return node.items.flatMap((item) => (isText(item) ? [item.text] : []))
  return isText(node) ? [node.text] : []
}
