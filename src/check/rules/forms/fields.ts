import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { PackageLibrary } from '../../library/package-library.js'
import { didYouMean, nearestName } from '../../nearest.js'
import { entryOf, isText, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import type { FormDefinition, FormField } from './definition.js'
import { describeNode, shorten } from './describe.js'
import { allFieldKeys, type FieldType, fieldTypeNames, hasKey } from './field-types.js'
import { camelize } from './names.js'
import { checkOptions } from './options.js'
import { checkTextKeys, isPlainKey } from './shape.js'

const kinds = murano.forms.fields

/** What else knows of the package whose form it is. */
export interface FormPackage {
  readonly fullName: string | undefined
  readonly library: PackageLibrary
}

/** Names that the dashboard's object for a step needs for itself. */
const breakingNames: ReadonlySet<string> = new Set(['service', 'validators', 'verbose_name', 'region'])

/** Checks the fields of all steps. */
export function checkFields(form: FormDefinition, known: FormPackage, sink: DiagnosticSink): void {
  for (const step of form.steps) {
    const seen = new Map<string, FormField>()
    for (const field of step.fields) {
      checkName(field, seen, sink)
      checkType(field, known, sink)
      checkKeys(field, sink)
      checkOptions(field, sink)
    }
  }
}

function checkName(field: FormField, seen: Map<string, FormField>, sink: DiagnosticSink): void {
  const entry = entryOf(field.node, 'name')
  if (entry === undefined) {
    reportMissing(field, 'name', sink)
    return
  }
  const { value } = entry
  if (!isPlainText(value)) {
    const found = describeNode(value)
    sink.report(kinds.wrongValue, found === 'nothing' ? entry.key.span : value.span, {
      key: 'name',
      expected: 'a text in quotes',
      found,
    })
    return
  }
  const name = value.text
  const known = seen.get(name)
  const other = known && entryOf(known.node, 'name')?.value.span
  if (other !== undefined) {
    sink.report(kinds.duplicateField, value.span, { name }, [{ message: 'The other one is here.', span: other }])
  }
  seen.set(name, field)
  if (breakingNames.has(name)) sink.report(kinds.breakingName, value.span, { name })
  if (name === 'flavor') checkFlavorName(field, value, sink)
}

/** The dashboard looks for the flavor that the value of a field of this name names, to count what it uses. */
function checkFlavorName({ type, typeNames }: FormField, name: YamlScalar, sink: DiagnosticSink): void {
  const [typeName] = typeNames
  if (type === undefined || typeName === 'flavor' || typeName === 'choice') return
  const isText = typeName === 'string' || typeName === 'text'
  sink.report(isText ? kinds.flavorText : kinds.flavorName, name.span)
}

function checkType(field: FormField, known: FormPackage, sink: DiagnosticSink): void {
  const entry = entryOf(field.node, 'type')
  if (entry === undefined) {
    reportMissing(field, 'type', sink)
    return
  }
  const { value } = entry
  const classes = value.kind === 'list' ? value.items : [value]
  if (classes.length === 0 || !classes.every(isPlainText)) {
    const wrong = classes.find((each) => !isPlainText(each)) ?? value
    const found = classes.length === 0 ? 'an empty list' : describeNode(wrong)
    const expected = 'the name of a type of fields, or of a class'
    sink.report(kinds.wrongValue, found === 'nothing' ? entry.key.span : wrong.span, { key: 'type', expected, found })
    return
  }
  for (const name of classes) {
    if (value.kind === 'list' || !fieldTypeNames.includes(name.text)) checkClass(name, known, sink)
  }
}

/** Checks the name of a class to pick objects of. */
function checkClass(scalar: YamlScalar, { fullName, library }: FormPackage, sink: DiagnosticSink): void {
  const { text: name, span } = scalar
  const isName = /^(?:[\p{L}_][\p{L}\p{N}_]*\.)*[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
  if (isName && (name.includes('.') || library.find(name) !== undefined)) {
    // What is in reach and found under the name of its package only if it is that of the class
    const isOfPackage = name === fullName || library.versionOf(name) !== undefined
    if (library.find(name) !== undefined && !isOfPackage) sink.report(kinds.pickerClass, span, { class: name })
    else if (library.findAnywhere(name) === undefined && !isOfPackage) warnOfMisspelt(scalar, library, sink)
    return
  }
  const isType = fieldTypeNames.includes(name)
  const nearest = nearestName(name, fieldTypeNames)
  if (isName && nearest === undefined && /^[^\p{Ll}]/u.test(name)) return
  const hint = isType
    ? 'Write it without the list.'
    : nearest === undefined
      ? 'Write the name of a type, such as `string`, or the full name of a class.'
      : `Did you mean \`${nearest}\`?`
  sink.report(kinds.unknownType, span, { type: shorten(name), hint })
}

/** A class in the namespace of others, and almost called like one of them, is hardly one that is not known here. */
function warnOfMisspelt({ text: name, span }: YamlScalar, library: PackageLibrary, sink: DiagnosticSink): void {
  const meant = library.siblingOf(name)
  if (meant === undefined) return
  sink.report(kinds.pickerUnknown, span, { class: name, hint: ` Did you mean \`${meant}\`?` })
}

function checkKeys({ node, options, type, typeNames }: FormField, sink: DiagnosticSink): void {
  checkTextKeys(node, sink)
  for (const [key, { key: written, value }] of options) {
    const isFieldKey = allFieldKeys.includes(key)
    if ((type === undefined ? isFieldKey : hasKey(type, key)) || !isPlainKey(written)) continue
    const hint = isFieldKey ? 'Remove it.' : `Remove it.${meantKey(key, type)}`
    const values = { key: shorten(written.text), type: shorten(typeNames[0] ?? ''), hint }
    // What the dashboard takes for an expression it does not hand on
    const isComputed = value.kind === 'scalar' && readScalar(value, 'dashboard').kind !== 'literal'
    if (isComputed) sink.report(kinds.ignoredKey, written.span, values)
    else if (isFieldKey) sink.report(kinds.misplacedKey, written.span, values)
    else sink.report(kinds.unknownKey, written.span, values)
  }
}

function meantKey(key: string, type: FieldType | undefined): string {
  const known = allFieldKeys.filter((each) => type === undefined || hasKey(type, each)).map(camelize)
  return didYouMean(camelize(key), ['name', 'type', ...known])
}

/** Reports that there is no name or no type, unless some other key was meant to be it. */
function reportMissing({ node, options }: FormField, key: 'name' | 'type', sink: DiagnosticSink): void {
  const isMisspelt = [...options.keys()].some(
    (each) => !allFieldKeys.includes(each) && (each === key || nearestName(each, [key]) !== undefined),
  )
  if (!isMisspelt) sink.report(kinds.noKey, node.entries[0]?.key.span ?? node.span, { key })
}

function isPlainText(node: YamlNode): node is YamlScalar {
  return isText(node) && readScalar(node, 'dashboard').kind === 'literal'
}
