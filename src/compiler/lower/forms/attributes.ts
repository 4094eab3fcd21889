import type { Value } from '../../../murano/class.js'
import { fullyQualifiedName } from '../../../murano/contract.js'
import type { FormField, NamedValue } from '../../../murano/form.js'
import { fullMatch } from '../../../murano/pattern.js'
import { binary, list, literal, variable } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { type Constant, isList } from '../constants.js'
import type { Lowering } from '../lowering.js'
import { classReference } from '../symbols.js'
import { type FieldDeclaration, type FieldKind, offeredNames } from './fields.js'
import type { Limits } from './limits.js'

/** What the dashboard calls the kinds; a picker is called by its classes. */
const types: Readonly<Record<Exclude<FieldKind, 'component'>, string>> = {
  text: 'string',
  password: 'password',
  integer: 'integer',
  boolean: 'boolean',
  choice: 'choice',
  ipAddress: 'clusterip',
  flavor: 'flavor',
  image: 'image',
  keypair: 'keypair',
  availabilityZone: 'azone',
  securityGroup: 'securitygroup',
  network: 'network',
  volume: 'volume',
}

/** Options that the dashboard knows under the same or another name, and that need nothing else. */
const passedOn: Readonly<Record<string, string>> = {
  confirm: 'confirmInput',
  requirements: 'requirements',
  imageType: 'imageType',
  filter: 'filter',
  muranoNetworks: 'muranoNetworks',
  allowAuto: 'allowAuto',
  includeVolumes: 'includeVolumes',
  includeSnapshots: 'includeSnapshots',
  emptyMessage: 'emptyValueMessage',
}

/** A field as the dashboard reads it. */
export function formField(field: FieldDeclaration, limits: Limits, lowering: Lowering): FormField {
  const { name, options, kind } = field
  const label = textOption(options, 'label') ?? name
  const description = textOption(options, 'description')
  const help = textOption(options, 'help')
  const attributes: readonly (readonly [string, Value | undefined])[] = [
    ['name', constant(name)],
    ['type', fieldType(field, lowering)],
    ['label', shown(label, kind)],
    ['description', description === undefined ? undefined : constant(description)],
    // The title would follow from a label that is plain text only.
    ['descriptionTitle', description !== undefined && needsExpression(label) ? constant(label) : undefined],
    ['helpText', help === undefined ? undefined : constant(help)],
    ['required', limits.empty === 'refused' ? undefined : constant(false)],
    ['initial', limits.initial === undefined ? undefined : shown(limits.initial, kind)],
    ['choices', limits.choices && choices(limits)],
    ...[...options].flatMap(([option, value]) => {
      const attribute = passedOn[option]
      return attribute === undefined ? [] : [[attribute, constant(value)] as const]
    }),
    ['minValue', number(limits.minimum)],
    ['maxValue', number(limits.maximum)],
    ['minLength', number(limits.minLength)],
    ['maxLength', number(limits.maxLength)],
    ...rules(limits, textOption(options, 'message')),
  ]
  return { attributes: attributes.flatMap(([key, value]): NamedValue[] => (value ? [{ name: key, value }] : [])) }
}

function fieldType({ kind, classes, options }: FieldDeclaration, lowering: Lowering): Value {
  if (kind !== 'component') return constant(kind === 'text' && options.get('multiline') === true ? 'text' : types[kind])
  const names = [...new Set([...classes.map((each) => className(each, lowering)), ...offeredNames(options)])]
  const [only, ...others] = names
  return constant(only !== undefined && others.length === 0 ? only : names)
}

function className(declaration: ts.ClassDeclaration, lowering: Lowering): string {
  const reference = classReference(lowering, declaration)
  return reference ? fullyQualifiedName(reference) : ''
}

/** Labels and first values that are plain text are escaped twice, those that are expressions once. */
function shown(value: Constant, kind: FieldKind): Value {
  const asExpression = kind !== 'password' && typeof value === 'string' && needsExpression(value)
  return asExpression ? { kind: 'expression', expression: literal(value) } : constant(value)
}

function needsExpression(text: string): boolean {
  return /[&<>"']/.test(text)
}

function choices({ choices: offered = [], empty }: Limits): Value {
  const none = empty === 'refused' ? [] : [['', 'None']]
  return constant([...none, ...offered.map(({ value, label }) => [value, label])])
}

/** A single pattern has a key of its own; that and other checks together have to be one list, or the later key wins. */
function rules(
  { patterns, numbers, empty }: Limits,
  message: string | undefined,
): readonly (readonly [string, Value])[] {
  const [pattern, ...others] = patterns
  const broken = (fallback: string) => constant(message ?? fallback)
  // The page in the browser checks fields also when they were emptied again.
  const whole = (each: string) => constant(fullMatch(empty === 'refused' ? each : `(?:${each})?`))
  if (pattern !== undefined && others.length === 0) {
    return [
      ['regexpValidator', whole(pattern)],
      ['errorMessages', map([['invalid', broken(`Has to match ${pattern}`)]])],
    ]
  }
  const validators = [
    ...patterns.map((each) =>
      map([
        ['expr', map([['regexpValidator', whole(each)]])],
        ['message', broken(`Has to match ${each}`)],
      ]),
    ),
    ...(numbers ? [oneOfNumbers(numbers)] : []),
  ]
  return validators.length > 0 ? [['validators', { kind: 'list', items: validators }]] : []
}

function oneOfNumbers(numbers: readonly number[]): Value {
  const expression = binary('in', variable(''), list(...numbers.map((each) => literal(each))))
  return map([
    ['expr', { kind: 'expression', expression }],
    ['message', constant(`Has to be one of ${numbers.join(', ')}`)],
  ])
}

function textOption(options: ReadonlyMap<string, Constant>, name: string): string | undefined {
  const value = options.get(name)
  return typeof value === 'string' ? value : undefined
}

function number(value: number | undefined): Value | undefined {
  return value === undefined ? undefined : constant(value)
}

function constant(value: Constant): Value {
  if (isList(value)) return { kind: 'list', items: value.map(constant) }
  if (typeof value !== 'object' || value === null) return { kind: 'literal', value }
  return map(Object.entries(value).map(([key, entry]) => [key, constant(entry)] as const))
}

function map(entries: readonly (readonly [string, Value])[]): Value {
  return { kind: 'map', entries: entries.map(([key, value]) => ({ key: constant(key), value })) }
}
