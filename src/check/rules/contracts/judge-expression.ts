import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { findReference } from '../../class-reference.js'
import { type ExpressionReading, readScalar } from '../../expression.js'
import { shown } from '../../shown.js'
import { convertsToInteger } from '../../types/literal.js'
import { evaluate, predicateOf } from '../../types/predicate.js'
import { toData, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { judgeObject } from './judge-object.js'
import { isUnknown, type Judgement } from './judgement.js'

type Step = Extract<Expression, { kind: 'method' }>

/** Longer ones would take too much time, should there be many values. */
const longestContract = 2000

/** Judges a constant by a chain such as `$.int().notNull()`, as far as it is known what its steps do. */
export function judgeByExpression(
  { expression, scalar }: ExpressionReading,
  value: YamlNode,
  judgement: Judgement,
): void {
  if (scalar.text.length > longestContract) return
  if (isUnknown(value)) {
    judgeReference(value, stepsOf(expression)[0], judgement)
    return
  }
  let current: YamlNode | undefined = value
  for (const step of stepsOf(expression)) {
    current = takeStep(step, current, value, judgement)
    if (current === undefined) return
  }
}

/** Judges a reference to a class, as `prefix:Name` is one, by the first step of a chain. */
function judgeReference(value: YamlNode, step: Step | undefined, judgement: Judgement): void {
  const reading = value.kind === 'scalar' ? readScalar(value, 'engine') : undefined
  if (reading?.kind !== 'expression' || reading.expression.kind !== 'type' || step === undefined) return
  const found = findReference(reading.scalar.text, judgement.model.namespaces, judgement.library)
  if (found.kind !== 'class' || !['string', 'int', 'class', 'template'].includes(step.name)) return
  judgement.refuse(value, `it is the class itself, and \`${step.name}()\` takes none`)
}

/** The calls of a chain that begins with `$`; none of anything else. */
function stepsOf(expression: Expression): Step[] {
  const steps: Step[] = []
  let node = expression
  while (node.kind === 'method') {
    steps.unshift(node)
    node = node.receiver
  }
  return node.kind === 'variable' && node.name === '' ? steps : []
}

/** What a step makes of a value; undefined if it refuses that, or if it cannot be known. */
function takeStep(step: Step, value: YamlNode, written: YamlNode, judgement: Judgement): YamlNode | undefined {
  const isNothing = value.kind === 'scalar' && value.type === 'null'
  switch (step.name) {
    case 'string':
      return isNothing ? value : toText(value, written, judgement)
    case 'int':
      return isNothing ? value : toInteger(value, written, judgement)
    case 'bool':
      return isNothing ? value : toBoolean(value, judgement)
    case 'notNull':
      if (!isNothing) return value
      judgement.refuse(written, 'it is null')
      return undefined
    case 'check':
      return satisfies(step, value) ? value : judgement.refuse(written, '`check` is not true of it')
    case 'class':
    case 'template':
      if (!isNothing) judgeObject(step.name, step.arguments, value, judgement)
      // It is an object from here on
      return isNothing ? value : undefined
    case 'owned':
    case 'notOwned':
      return isNothing ? value : judgement.refuse(written, `\`${step.name}()\` takes objects only`)
    default:
      return undefined
  }
}

function toText(value: YamlNode, written: YamlNode, judgement: Judgement): YamlScalar | undefined {
  if (value.kind !== 'scalar') {
    return judgement.refuse(written, `\`string()\` takes no ${value.kind === 'list' ? 'lists' : 'maps'}`)
  }
  if (value.type === 'text') return value
  if (value.type === 'float' || value.type === 'date') {
    const kind = value.type === 'float' ? 'number with a fraction' : 'date'
    return judgement.refuse(written, `it is a ${kind} to YAML, which \`string()\` refuses`, 'Put it in quotes.')
  }
  const text = textOfPython(value)
  if (value === written && text !== value.text && isSafe(value)) {
    const kind = value.type === 'boolean' ? 'a boolean' : `the number ${value.value}`
    const reported = { text: shown(value.text), kind, result: `\`'${text}'\`` }
    judgement.sink.report(murano.contracts.convertedDefault, value.span, reported)
  }
  return { ...value, type: 'text', style: 'quoted', text, value: text }
}

/** What Python's `str` makes of a whole number or a boolean. */
function textOfPython({ value }: YamlScalar): string {
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value)
}

/** Whether the number is the one that was written, with all its digits. */
function isSafe({ value }: YamlScalar): boolean {
  return typeof value !== 'number' || Number.isSafeInteger(value)
}

function toInteger(value: YamlNode, written: YamlNode, judgement: Judgement): YamlScalar | undefined {
  if (value.kind !== 'scalar') {
    return judgement.refuse(written, `\`int()\` takes no ${value.kind === 'list' ? 'lists' : 'maps'}`)
  }
  if (!convertsToInteger(value)) return judgement.refuse(written, '`int()` takes whole numbers only')
  const number = Math.trunc(Number(value.type === 'text' ? value.text.replaceAll('_', '') : value.value))
  if (value.type === 'float' && number !== value.value) {
    const reported = { text: shown(value.text), result: String(number) }
    judgement.sink.report(murano.contracts.truncatedDefault, value.span, reported)
  } else if (value.type === 'integer' && value.text.includes(':')) {
    const reported = { text: shown(value.text), kind: 'a number to the base of 60', result: String(number) }
    judgement.sink.report(murano.contracts.convertedDefault, value.span, reported)
  }
  // Digits that are not those of ASCII
  return Number.isNaN(number) ? undefined : { ...value, type: 'integer', text: String(number), value: number }
}

function toBoolean(value: YamlNode, judgement: Judgement): YamlScalar {
  if (value.kind === 'scalar' && value.type === 'text' && /^(?:false|no|off|n|0|none|null)$/i.test(value.text)) {
    judgement.sink.report(murano.contracts.truthyDefault, value.span, { text: value.text })
  }
  const isTrue = !isFalsy(value)
  return { kind: 'scalar', span: value.span, style: 'plain', text: String(isTrue), type: 'boolean', value: isTrue }
}

/** Whether it may be that `check` accepts the value. */
function satisfies({ arguments: given }: Step, value: YamlNode): boolean {
  const predicate = predicateOf(given)
  if (predicate === undefined || hasUnknown(value)) return true
  const result = evaluate(predicate, toData(value))
  return result === undefined || Boolean(result.value)
}

function hasUnknown(node: YamlNode): boolean {
  if (node.kind === 'list') return node.items.some(hasUnknown)
  if (node.kind === 'map') return true
  return node.type === 'date' || isUnknown(node)
}
