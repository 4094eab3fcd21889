import { type Type, unknown } from '../../types/type.js'

/** A type of fields. */
export interface FieldType {
  /** What it takes besides the keys of all fields, in snake_case. */
  readonly keys: readonly string[]
  /** What the user's input becomes. */
  readonly value: Type
  /** Whether an empty field is null, not an empty text. */
  readonly isNullIfEmpty?: true
  /** Whether the browser sends something for a hidden field without an initial value. */
  readonly fillsItself?: true
}

/** Keys of all fields. Those of Django that nobody documents are among them: they work. */
const commonKeys: readonly string[] = [
  ...['label', 'description', 'description_title', 'help_text', 'required', 'initial', 'hidden', 'enabled'],
  ...['error_messages', 'regexp_validator', 'validators', 'widget_attrs', 'widget_media'],
  ...['show_hidden_initial', 'localize', 'disabled', 'label_suffix'],
]

const text: Type = { kind: 'text' }
const lengths = ['min_length', 'max_length', 'strip', 'empty_value']
const choices = ['choices']
/** Picks an object of one of the classes that the type names. */
export const picker: FieldType = {
  keys: ['empty_value_message', 'choices', 'add_item_link', 'add_item_link_args'],
  value: text,
  isNullIfEmpty: true,
  fillsItself: true,
}
const image: FieldType = { keys: [...choices, 'image_type'], value: text }
const boolean: FieldType = { keys: [], value: { kind: 'boolean' }, fillsItself: true }

/** The types of fields by name. Any other name is that of a class, to pick an object of. */
const types: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['string', { keys: lengths, value: text }],
  ['text', { keys: [...lengths, 'widget'], value: text }],
  ['password', { keys: [...lengths, 'confirm_input', 'widget'], value: text, fillsItself: true }],
  ['integer', { keys: ['min_value', 'max_value'], value: { kind: 'integer' }, isNullIfEmpty: true }],
  ['boolean', boolean],
  ['floatingip', boolean],
  ['clusterip', { keys: [...lengths, 'unpack_ipv4'], value: text }],
  ['databaselist', { keys: lengths, value: { kind: 'list', item: text } }],
  ['choice', { keys: choices, value: text }],
  ['flavor', { keys: [...choices, 'requirements'], value: text, fillsItself: true }],
  ['image', image],
  ['keypair', { keys: [...choices, 'add_item_link', 'add_item_link_args'], value: text, fillsItself: true }],
  ['azone', { keys: choices, value: text }],
  ['securitygroup', { keys: [...choices, 'add_item_link', 'add_item_link_args'], value: text }],
  [
    'network',
    {
      keys: [...choices, 'filter', 'murano_networks', 'allow_auto'],
      value: { kind: 'list', item: unknown },
      fillsItself: true,
    },
  ],
  ['volume', { keys: [...choices, 'include_volumes', 'include_snapshots'], value: text }],
  ['domain', picker],
])

/** The names of all types of fields. */
export const fieldTypeNames: readonly string[] = [...types.keys()]

/** All keys that fields of some type have, in snake_case. */
export const allFieldKeys: readonly string[] = [
  ...new Set([...commonKeys, ...[...types.values()].flatMap(({ keys }) => keys)]),
]

/** The type of the name; any name but those above is that of a class. */
export function fieldTypeNamed(name: string): FieldType {
  return types.get(name) ?? picker
}

/** Whether fields of a type have a key. Images have a widget of their own. */
export function hasKey(type: FieldType, key: string): boolean {
  if (type === image && key.startsWith('widget_')) return false
  return commonKeys.includes(key) || type.keys.includes(key)
}
