import type { ScalarType } from './node.js'

/**
 * The implicit resolvers of PyYAML's SafeLoader, which Murano reads everything with: YAML 1.1, less `y` and `n`.
 */
const patterns: readonly (readonly [type: ScalarType, pattern: RegExp])[] = [
  ['null', /^(?:~|null|Null|NULL|)$/],
  ['boolean', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  [
    'integer',
    /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  ],
  [
    'float',
    /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  ],
  [
    'date',
    /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
  ],
]

/** What every scalar that is no text begins with. */
const mayBeOther = /^(?:[-+.~\dyYnNtTfFoO]|$)/

const tags: ReadonlyMap<string, ScalarType> = new Map([
  ['tag:yaml.org,2002:null', 'null'],
  ['tag:yaml.org,2002:bool', 'boolean'],
  ['tag:yaml.org,2002:int', 'integer'],
  ['tag:yaml.org,2002:float', 'float'],
  ['tag:yaml.org,2002:timestamp', 'date'],
])

/** What a scalar is: a tag says it, or else, if it is plain, its text. */
export function scalarType(text: string, plain: boolean, tag: string | undefined): ScalarType {
  const tagged = tag === undefined ? undefined : tags.get(tag)
  if (tagged !== undefined) return tagged
  if (tag !== undefined || !plain || !mayBeOther.test(text)) return 'text'
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text'
}

/** The types as they are told of. */
export const typeNames: Readonly<Record<ScalarType, string>> = {
  text: 'a text',
  integer: 'a number',
  float: 'a number',
  boolean: 'a boolean',
  null: 'null',
  date: 'a date',
}

/** Decimal digits that Python turns into a number. */
const longestInteger = 4300

/** Whether Python can make a value of the type from the text: it fails for some that a tag or the resolvers say are. */
export function isOfType(text: string, type: ScalarType): boolean {
  const digits = text.replaceAll('_', '')
  switch (type) {
    case 'boolean':
      return /^(?:yes|no|true|false|on|off)$/i.test(text)
    case 'integer':
      if (/^[-+]?[1-9]/.test(digits) && digits.length > longestInteger) return false
      return /^[-+]?(?:0b[01]+|0x[\da-fA-F]+|0[0-7]*|[1-9]\d*(?::\d+)*)$/.test(digits)
    case 'float':
      return /^[-+]?(?:\.?inf|\.?nan|(?:\d+:)*(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i.test(digits)
    case 'date':
      return isDate(text)
    default:
      return true
  }
}

function isDate(text: string): boolean {
  const [found, year, month, day, hour, minute, second, zone] = datePattern.exec(text) ?? []
  if (found === undefined) return false
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  const isDay = Number(year) > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return (
    isDay && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 60 && Number(zone ?? 0) < 24
  )
}

const datePattern =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.\d*)?(?:[ \t]*(?:Z|[-+](\d\d?)(?::\d\d)?))?)?$/

/** The value of a scalar of the type. */
export function scalarValue(text: string, type: ScalarType): string | number | boolean | null {
  switch (type) {
    case 'null':
      return null
    case 'boolean':
      return /^(?:yes|true|on)$/i.test(text)
    case 'integer':
      return integerValue(text.replaceAll('_', ''))
    case 'float':
      return floatValue(text.replaceAll('_', '').toLowerCase())
    default:
      return text
  }
}

function integerValue(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[-+]/, '')
  if (digits.startsWith('0b')) return sign * Number.parseInt(digits.slice(2), 2)
  if (digits.startsWith('0x')) return sign * Number.parseInt(digits.slice(2), 16)
  if (digits.includes(':')) return sign * sexagesimal(digits)
  return sign * Number.parseInt(digits, /^0\d/.test(digits) ? 8 : 10)
}

function floatValue(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[-+]/, '')
  if (digits === '.inf') return sign * Number.POSITIVE_INFINITY
  if (digits === '.nan') return Number.NaN
  return sign * (digits.includes(':') ? sexagesimal(digits) : Number.parseFloat(digits))
}

/** `12:30` is 750. */
function sexagesimal(digits: string): number {
  return digits.split(':').reduce((value, part) => value * 60 + Number(part), 0)
}
