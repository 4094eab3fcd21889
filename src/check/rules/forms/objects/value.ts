import { murano } from '../../../../diagnostics/index.js'
import { readScalar } from '../../../expression.js'
import { didYouMean } from '../../../nearest.js'
import { failsCheck } from '../../../types/refusal.js'
import type { Type } from '../../../types/type.js'
import { entryOf, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from '../../../yaml/node.js'
import { describeNode, shorten } from '../describe.js'
import { isSplitRest } from '../texts.js'
import { checkComputed } from './computed.js'
import { expectedOf, type ObjectContext, type Target } from './context.js'
import { checkObject } from './object.js'

const kinds = murano.forms.objects

/** Checks the value of a property against the type of its contract. */
export function checkValue(node: YamlNode, target: Target, context: ObjectContext): void {
  if (node.kind === 'map') checkMap(node, target, context)
  else if (node.kind === 'list') checkList(node, target, context)
  else {
    const reading = readScalar(node, 'dashboard')
    if (reading.kind === 'expression') checkComputed(reading, target, context)
    else if (reading.kind === 'literal') checkLiteral(node, target, context)
  }
}

/** Reports a value that the contract refuses. */
export function reportWrong(
  span: YamlNode['span'],
  found: string,
  { type, path, class: name }: Target,
  context: ObjectContext,
): void {
  context.sink.report(kinds.wrongValue, span, { property: path, class: name, expected: expectedOf(type), found })
}

/** The item of a list, or the value itself, which the contract of a list makes its only item. */
export function itemTarget(target: Target, item: Type, index?: number): Target {
  return {
    ...target,
    ...part(item),
    path: index === undefined ? target.path : `${target.path}[${index}]`,
  }
}

/** What is known of a part of a value. */
function part(type: Type): Pick<Target, 'type' | 'refusesNull' | 'predicates'> {
  return { type, refusesNull: false, predicates: [] }
}

function checkMap(node: YamlMap, target: Target, context: ObjectContext): void {
  const { type } = target
  switch (type.kind) {
    case 'text':
    case 'integer':
      reportWrong(node.span, 'a map', target, context)
      return
    case 'list':
      checkMap(node, itemTarget(target, type.item), context)
      return
    case 'object':
      // Without a header, the contract decides what is made of it
      if (entryOf(node, '?') !== undefined) checkObject(node, target, context)
      return
    case 'map':
      checkEntries(node, type, target, context)
  }
}

function checkEntries(
  node: YamlMap,
  type: Extract<Type, { kind: 'map' }>,
  target: Target,
  context: ObjectContext,
): void {
  for (const { key, value } of node.entries) {
    if (readScalar(key, 'dashboard').kind !== 'literal') continue
    const name = String(key.value)
    const entry = Object.hasOwn(type.entries, name) ? type.entries[name] : undefined
    if (entry !== undefined) {
      checkValue(value, { ...target, ...part(entry), path: `${target.path}.${name}` }, context)
    } else if (!type.open && !isSplitRest(name)) {
      const hint = didYouMean(name, Object.keys(type.entries))
      context.sink.report(kinds.unknownKey, key.span, { property: target.path, name: shorten(name), hint })
    }
  }
}

function checkList(node: YamlList, target: Target, context: ObjectContext): void {
  const { type } = target
  if (type.kind === 'list') {
    for (const [index, item] of node.items.entries()) checkValue(item, itemTarget(target, type.item, index), context)
  } else if (type.kind === 'text' || type.kind === 'integer' || type.kind === 'map' || type.kind === 'object') {
    reportWrong(node.span, 'a list', target, context)
  }
}

function checkLiteral(scalar: YamlScalar, target: Target, context: ObjectContext): void {
  const { type: scalarType, text, span } = scalar
  const { type, refusesNull, path } = target
  if (scalarType === 'null') {
    if (refusesNull) context.sink.report(kinds.nullValue, span, { property: path, class: target.class })
    return
  }
  if (scalarType === 'date') {
    context.sink.report(kinds.date, span)
    return
  }
  // What was meant as an expression is reported as such
  if (scalarType === 'text' && /[$(]/.test(text)) return
  if (scalar.value !== null && failsCheck(scalar.value, target)) {
    context.sink.report(kinds.failedCheck, span, { property: path, class: target.class, value: shorten(text) })
    return
  }
  switch (type.kind) {
    case 'text':
      if (scalarType === 'float') reportWrong(span, 'a number with a fraction', target, context)
      return
    case 'integer':
      if (scalarType === 'text' && !isInteger(text)) reportWrong(span, 'a text', target, context)
      return
    case 'boolean':
      if (scalarType === 'text' && isFalse(text)) {
        context.sink.report(kinds.textIsTrue, span, { property: path, class: target.class, text })
      }
      return
    case 'list':
      checkLiteral(scalar, itemTarget(target, type.item), context)
      return
    case 'map':
    case 'object':
      reportWrong(span, describeNode(scalar), target, context)
  }
}

/** Whether Python makes a whole number of the text. */
export function isInteger(text: string): boolean {
  return /^\s*[-+]?\d+(?:_\d+)*\s*$/.test(text)
}

/** Whether a text was probably meant to be false; all but the empty one are true. */
export function isFalse(text: string): boolean {
  return /^(?:false|no|off|0)$/i.test(text)
}
