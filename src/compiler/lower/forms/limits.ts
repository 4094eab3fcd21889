import { type Constant, isList } from '../constants.js'
import { isPortable } from '../patterns.js'
import type { FieldDeclaration, FieldKind } from './fields.js'
import { admitsNull } from './inputs.js'
import type { FieldUse } from './uses.js'

/** The rules of a field: its own, and those of the properties that it fills. */
export interface Limits {
  /** Whether it may stay empty, and what is entered then: null, or an empty text as it is. */
  readonly empty: 'refused' | 'null' | 'text'
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly patterns: readonly string[]
  readonly choices?: readonly Choice[]
  /** The numbers that are allowed. */
  readonly numbers?: readonly number[]
  readonly initial?: Constant
}

/** A value to choose, and how it is shown. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** For these the dashboard yields an empty text if nothing was entered. */
const textual: readonly FieldKind[] = [
  'text',
  'password',
  'choice',
  'ipAddress',
  'image',
  'keypair',
  'availabilityZone',
  'securityGroup',
  'volume',
]

/** Kinds that have no state of being empty. */
const alwaysFull: readonly FieldKind[] = ['boolean', 'flavor', 'network']

/** Kinds that can begin with a value. */
const withInitial: readonly FieldKind[] = ['text', 'integer', 'boolean', 'choice', 'ipAddress', 'availabilityZone']

/** Whether the dashboard yields an empty text where null is meant. */
export function yieldsEmptyText({ kind }: FieldDeclaration, { empty }: Limits): boolean {
  return empty === 'null' && textual.includes(kind)
}

/** The rules that a field has to keep, so that whatever it lets through satisfies what it fills. */
export function limitsOf(field: FieldDeclaration, use: FieldUse): Limits {
  const contracts = use.fills.map(({ contract }) => contract)
  const integers = contracts.flatMap((contract) => (contract.kind === 'integer' ? [contract] : []))
  const texts = contracts.flatMap((contract) => (contract.kind === 'string' ? [contract] : []))
  const patterns = [field.options.get('pattern'), ...texts.map(({ pattern }) => pattern)]
  const minimum = extreme(Math.max, [field.options.get('minimum'), ...integers.map((each) => each.minimum)])
  const maximum = extreme(Math.min, [field.options.get('maximum'), ...integers.map((each) => each.maximum)])
  const numbers = integers.find(({ oneOf }) => oneOf)?.oneOf
  const choices = choicesOf(field, texts.find(({ oneOf }) => oneOf)?.oneOf)
  const initial = initialOf(field, use)
  return {
    empty: emptiness(field, use),
    // Other patterns are reported where they stand.
    patterns: [...new Set(patterns.filter((pattern) => typeof pattern === 'string').filter(isPortable))],
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...numberOption(field, 'minLength'),
    ...numberOption(field, 'maxLength'),
    ...(numbers && { numbers }),
    ...(choices && { choices }),
    ...(initial !== undefined && { initial }),
  }
}

function numberOption<Name extends 'minLength' | 'maxLength'>(
  { options }: FieldDeclaration,
  name: Name,
): { [Key in Name]?: number } {
  const value = options.get(name)
  const found: { [Key in Name]?: number } = {}
  if (typeof value === 'number') found[name] = value
  return found
}

/** What an option says counts; else null where all that the field fills may be null, and only then: nobody expects it elsewhere. */
function emptiness({ kind, options }: FieldDeclaration, { fills, isRead }: FieldUse): Limits['empty'] {
  const optional = options.get('optional')
  if (alwaysFull.includes(kind) || optional === false) return 'refused'
  if (optional === true) return 'null'
  if (fills.length === 0) return 'refused'
  if (!isRead && fills.every(({ contract }) => admitsNull(contract))) return 'null'
  const emptyByDefault = fills.every((target) => 'defaultValue' in target && target.defaultValue === '')
  return emptyByDefault && textual.includes(kind) ? 'text' : 'refused'
}

function initialOf({ kind, options }: FieldDeclaration, { fills }: FieldUse): Constant | undefined {
  if (!withInitial.includes(kind)) return undefined
  const own = options.get('initial')
  if (own !== undefined) return own
  const defaults = fills.flatMap((target) => ('defaultValue' in target ? [target.defaultValue] : []))
  return defaults.find((value) => value !== undefined && value !== null && value !== '')
}

function choicesOf(
  { kind, options }: FieldDeclaration,
  allowed: readonly string[] | undefined,
): readonly Choice[] | undefined {
  if (kind !== 'choice') return undefined
  const own = options.get('choices')
  if (own === undefined || !isList(own)) return allowed?.map((value) => ({ value, label: value })) ?? []
  return own.flatMap((item) => {
    const [value, label] = isList(item) ? item : [item, item]
    return typeof value === 'string' && typeof label === 'string' ? [{ value, label }] : []
  })
}

function extreme(
  choose: (...values: number[]) => number,
  values: readonly (Constant | undefined)[],
): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length > 0 ? choose(...numbers) : undefined
}

/** Why a value breaks the limits, as the end of a sentence; undefined if it does not. */
export function breach(limits: Limits, value: Constant): string | undefined {
  if (typeof value === 'number') return numberBreach(limits, value)
  return typeof value === 'string' ? textBreach(limits, value) : undefined
}

function numberBreach({ minimum, maximum, numbers }: Limits, value: number): string | undefined {
  if (minimum !== undefined && value < minimum) return `it has to be at least ${minimum}`
  if (maximum !== undefined && value > maximum) return `it has to be at most ${maximum}`
  return numbers && !numbers.includes(value) ? `it has to be one of ${numbers.join(', ')}` : undefined
}

function textBreach({ patterns, choices, minLength = 0, maxLength, empty }: Limits, value: string): string | undefined {
  if (value === '' && empty !== 'refused') return undefined
  const broken = patterns.find((pattern) => !new RegExp(`^(?:${pattern})$`).test(value))
  if (broken !== undefined) return `it has to match ${broken}`
  if (choices && !choices.some((choice) => choice.value === value)) {
    return `it has to be one of ${choices.map((choice) => choice.value).join(', ')}`
  }
  if (value.length < minLength) return `it has to have at least ${minLength} characters`
  return maxLength !== undefined && value.length > maxLength
    ? `it has to have at most ${maxLength} characters`
    : undefined
}
