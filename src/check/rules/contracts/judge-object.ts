import { murano } from '../../../diagnostics/index.js'
import type { Argument, Expression } from '../../../yaql/index.js'
import { findReference } from '../../class-reference.js'
import { missingNames } from '../../library/construction.js'
import { didYouMean } from '../../nearest.js'
import { mostTold, shown } from '../../shown.js'
import { describe } from '../../types/describe.js'
import { literalBreaks } from '../../types/literal.js'
import { entriesOf, textOf, valueUnder, type YamlEntry, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { classNamed, valueFor } from './class-arguments.js'
import { isUnknown, type Judgement } from './judgement.js'

/** A description of an object: the full name of its class, if that is known, and what its properties get. */
interface Description {
  readonly className: string | undefined
  readonly entries: readonly YamlEntry[]
}

/** Judges a constant that has to be an object of a class: a map describes one that is made of it. */
export function judgeObject(
  name: 'class' | 'template',
  given: readonly Argument[],
  value: YamlNode,
  judgement: Judgement,
): void {
  if (value.kind === 'map') {
    const [typeName, defaultName] = name === 'class' ? ['name', 'defaultName'] : ['type', 'defaultType']
    const type = valueFor(defaultName ?? '', 1, given) ?? valueFor(typeName ?? '', 0, given)
    const excluded = name === 'template' ? valueFor('excludeProperties', 3, given) : undefined
    checkDescription(value, describeObject(value, type, judgement), excludedNames(excluded), judgement)
  } else if (value.kind === 'scalar' && value.type === 'text' && name === 'class') {
    judgement.refuse(
      value,
      'a text has to be the id of an object, and there is none of that id',
      'Describe the object.',
    )
  } else judgement.refuse(value, `\`${name}()\` takes descriptions of objects`, 'Write a map of properties.')
}

function describeObject(value: YamlMap, type: Expression | undefined, judgement: Judgement): Description {
  const header = value.entries.find(({ key }) => key.text === '?')
  if (header !== undefined) {
    const entries = value.entries.filter((entry) => entry !== header)
    return { className: headerClass(valueUnder(header.value, 'type'), type, judgement), entries }
  }
  // A class and its properties in one entry, such as `:Name: {size: 1}`
  const inline = value.entries.find(({ key }) => key.text.includes(':'))
  if (inline === undefined) {
    return { className: type === undefined ? undefined : classNamed(type, judgement), entries: value.entries }
  }
  return { className: inlineClass(inline, judgement), entries: entriesOf(inline.value) }
}

/** The class of `?: {type: full.Name/1.0@package}`: such names are looked for in all packages. */
function headerClass(
  node: YamlNode | undefined,
  type: Expression | undefined,
  judgement: Judgement,
): string | undefined {
  if (node === undefined) return type === undefined ? undefined : classNamed(type, judgement)
  const [name] = textOf(node)?.split(/[/@]/) ?? []
  return name === undefined || judgement.library.find(name) === undefined ? undefined : name
}

function inlineClass({ key }: YamlEntry, { sink, library, model }: Judgement): string | undefined {
  const found = findReference(key.text, model.namespaces, library)
  switch (found.kind) {
    case 'class':
      return found.signature.name
    case 'unknownPrefix':
      sink.report(murano.expressions.unknownPrefix, key.span, { prefix: found.prefix, hint: found.hint })
      break
    case 'outOfReach':
      sink.report(murano.expressions.classOutOfReach, key.span, { name: found.name, package: found.package })
      break
    case 'missing':
      sink.report(murano.expressions.unknownClass, key.span, { name: found.name, hint: found.hint })
      break
    default:
  }
  return undefined
}

function excludedNames(excluded: Expression | undefined): ReadonlySet<string> | undefined {
  if (excluded === undefined) return new Set()
  if (excluded.kind !== 'list') return undefined
  return new Set(excluded.items.flatMap((item) => (item.kind === 'literal' ? [String(item.value)] : [])))
}

function checkDescription(
  value: YamlMap,
  { className, entries }: Description,
  excluded: ReadonlySet<string> | undefined,
  judgement: Judgement,
): void {
  const settables = className === undefined ? undefined : judgement.construction.of(className)
  if (className === undefined || settables === undefined || excluded === undefined) return
  if (entries.some(({ key }) => isUnknown(key))) return
  const unknown = entries.filter(({ key }) => !settables.has(key.text))
  for (const { key } of unknown.slice(0, mostTold)) {
    const values = { class: className, name: shown(key.text), hint: didYouMean(key.text, settables.keys()) }
    judgement.sink.report(murano.expressions.ignoredProperty, key.span, values)
  }
  for (const { key, value: given } of entries) {
    const property = settables.get(key.text)?.property
    if (property === undefined || !literalBreaks(given, property.type)) continue
    judgement.refuse(given, `\`${key.text}\` of \`${className}\` takes ${describe(property.type)}`)
  }
  const given = new Set([...excluded, ...entries.map(({ key }) => key.text)])
  for (const name of missingNames(settables, given)) {
    judgement.sink.report(murano.expressions.missingProperty, value.span, { class: className, name })
  }
}
