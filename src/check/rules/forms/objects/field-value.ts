import { murano } from '../../../../diagnostics/index.js'
import { readScalar } from '../../../expression.js'
import { isSubclass } from '../../../library/members.js'
import { failsCheck } from '../../../types/refusal.js'
import { isText, type YamlNode } from '../../../yaml/node.js'
import { knownChoices } from '../choices.js'
import { canBeNull } from '../data-path.js'
import type { FormField } from '../definition.js'
import { shorten } from '../describe.js'
import { picker } from '../field-types.js'
import { camelize } from '../names.js'
import { expectedOf, type ObjectContext, type Target } from './context.js'
import { isFalse, isInteger, itemTarget, reportWrong } from './value.js'

const kinds = murano.forms.objects

/** What users can enter at will. */
const freeTexts = ['string', 'text', 'password', 'choice']

/** Types of fields whose values are never whole numbers, or else mean something that has none. */
const neverIntegers = ['clusterip', 'image', 'volume']

type Span = YamlNode['span']

/** Checks that what a field yields is what a contract takes, whatever the user enters. */
export function checkFieldValue(field: FormField, span: Span, target: Target, context: ObjectContext): void {
  if (field.type === undefined) return
  if (target.refusesNull && canBeNull(field)) {
    context.sink.report(kinds.emptyValue, span, { property: target.path, class: target.class })
    return
  }
  const { type } = target
  const { value } = field.type
  if (type.kind === 'list') {
    const item = value.kind === 'list' ? undefined : itemTarget(target, type.item)
    if (item !== undefined) checkFieldValue(field, span, item, context)
    return
  }
  const refused = knownValues(field).find(({ value: known }) => failsCheck(known, target))
  if (refused !== undefined) {
    const { value: known, role } = refused
    doubt(span, `its \`check\` is not true of \`${shorten(String(known))}\`, ${role} of the field`, target, context)
  } else if (field.type === picker) checkPicker(field, span, target, context)
  else if (value.kind === 'list') {
    if (type.kind === 'text' || type.kind === 'integer' || type.kind === 'map' || type.kind === 'object') {
      reportWrong(span, 'a list', target, context)
    }
  } else if (value.kind === 'text') checkText(field, span, target, context)
  else if (type.kind === 'map' || type.kind === 'object') {
    reportWrong(span, value.kind === 'boolean' ? 'a boolean' : 'a number', target, context)
  }
}

interface KnownValue {
  readonly value: string | number
  /** What it is of the field. */
  readonly role: string
}

/** Values that users can enter for certain. */
function knownValues(field: FormField): readonly KnownValue[] {
  // Keys that turn into other values are reported as such
  const choices = (knownChoices(field) ?? []).filter(({ value, node }) => value !== '' && value === node.text)
  const isLimited = field.options.has('min_value') || field.options.has('max_value')
  const options = (isLimited ? ['min_value', 'max_value'] : ['initial']).flatMap((key): KnownValue[] => {
    const node = field.options.get(key)?.value
    if (node?.kind !== 'scalar' || node.text === '' || readScalar(node, 'dashboard').kind !== 'literal') return []
    const { value } = node
    if (typeof value !== 'string' && typeof value !== 'number') return []
    return [{ value, role: key === 'initial' ? 'the initial value' : `the \`${camelize(key)}\`` }]
  })
  return [...choices.map(({ value }) => ({ value, role: 'a choice' })), ...options]
}

function checkText(field: FormField, span: Span, target: Target, context: ObjectContext): void {
  const [typeName = ''] = field.typeNames
  switch (target.type.kind) {
    case 'map':
      reportWrong(span, 'a text', target, context)
      return
    case 'object':
      if (!freeTexts.includes(typeName))
        reportWrong(span, `what a field of the type \`${typeName}\` yields`, target, context)
      else doubt(span, 'the field yields a text', target, context)
      return
    case 'integer':
      if (neverIntegers.includes(typeName))
        reportWrong(span, `what a field of the type \`${typeName}\` yields`, target, context)
      else {
        checkChoices(field, (value) => !isInteger(value), 'is none', span, target, context)
        checkInitial(field, span, target, context)
      }
      return
    case 'boolean':
      checkChoices(field, isFalse, 'counts as true', span, target, context)
  }
}

function checkChoices(
  field: FormField,
  isWrong: (value: string) => boolean,
  complaint: string,
  span: Span,
  target: Target,
  context: ObjectContext,
): void {
  const choices = knownChoices(field) ?? []
  const wrong = choices.find(({ value }) => isWrong(value))
  if (wrong !== undefined) doubt(span, `the choice \`${shorten(wrong.value)}\` ${complaint}`, target, context)
}

/** What stands in the field at first is an example of what users enter. */
function checkInitial(field: FormField, span: Span, target: Target, context: ObjectContext): void {
  const initial = field.options.get('initial')?.value
  if (field.typeNames[0] === 'choice' || !isText(initial)) return
  if (initial.text === '' || isInteger(initial.text) || readScalar(initial, 'dashboard').kind !== 'literal') return
  doubt(span, `the initial value \`${shorten(initial.text)}\` of the field is none`, target, context)
}

function doubt(span: Span, found: string, { path, class: name, type }: Target, { sink }: ObjectContext): void {
  sink.report(kinds.doubtfulValue, span, { property: path, class: name, expected: expectedOf(type), found })
}

/** What is picked is an object of one of the classes, and its id is what is sent. */
function checkPicker({ typeNames }: FormField, span: Span, target: Target, context: ObjectContext): void {
  const { type } = target
  if (type.kind === 'integer' || type.kind === 'map') {
    reportWrong(span, 'an object', target, context)
    return
  }
  if (type.kind !== 'object') return
  // Classes above the one that is taken can have objects of classes below it
  const { class: base } = type
  const unrelated = typeNames.filter(
    (name) =>
      isSubclass(context.everything, name, base) === false && isSubclass(context.everything, base, name) === false,
  )
  const [first] = unrelated
  if (first === undefined) return
  if (unrelated.length === typeNames.length) reportWrong(span, `an object of \`${first}\``, target, context)
  else doubt(span, `objects of \`${first}\` can be picked as well`, target, context)
}
