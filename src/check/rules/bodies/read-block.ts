import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { type Reading, readScalar } from '../../expression.js'
import { didYouMean } from '../../nearest.js'
import { isNull, itemsOf, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import { constructKeys, constructs } from './constructs.js'
import { listOf } from './names.js'
import { readConstruct } from './read-construct.js'
import type { Block, Statement } from './statement.js'

/** Reads the statements of a `Body`, `Then`, `Do` and so on. Reports what Murano cannot load, and leaves it out. */
export function readBlock(node: YamlNode | undefined, sink: DiagnosticSink): Block {
  return itemsOf(node).flatMap((item) => readStatement(item, sink) ?? [])
}

function readStatement(node: YamlNode, sink: DiagnosticSink): Statement | undefined {
  if (node.kind === 'map') return readMap(node, sink)
  if (node.kind === 'list') {
    sink.report(murano.statements.notAStatement, node.span, { what: 'A list', hint: '' })
    return undefined
  }
  const reading = readScalar(node, 'engine')
  if (reading.kind === 'expression') return { kind: 'expression', reading, span: node.span }
  if (reading.kind === 'useless') {
    sink.report(murano.expressions.useless, reading.problem.span, { reason: reading.problem.message, hint: '' })
  } else refuseLiteral(reading, sink)
  return undefined
}

function refuseLiteral({ scalar, problem }: Extract<Reading, { kind: 'literal' }>, sink: DiagnosticSink): void {
  const span = problem?.span ?? scalar.span
  if (isNull(scalar)) return sink.report(murano.statements.notAStatement, span, { what: 'An empty item', hint: '' })
  const isQuoted = scalar.style !== 'plain' && isExpression(scalar)
  const what = `The ${scalar.type === 'text' ? 'text' : 'constant'} \`${shorten(scalar.text)}\``
  const hint = isQuoted ? ' Remove the quotes.' : problem === undefined ? '' : ` As an expression: ${problem.message}`
  const own = constructs.has(scalar.text) ? ` Write \`${scalar.text}:\` with a colon.` : hint
  sink.report(murano.statements.notAStatement, span, { what, hint: own })
}

/** Whether a quoted text would be an expression without its quotes. */
function isExpression(scalar: YamlScalar): boolean {
  return readScalar({ ...scalar, style: 'plain' }, 'engine').kind === 'expression'
}

function readMap(node: YamlMap, sink: DiagnosticSink): Statement | undefined {
  const assignments = node.entries.flatMap((entry) => {
    const key = readScalar(entry.key, 'engine')
    return key.kind === 'literal' ? [] : [{ key, value: entry.value }]
  })
  const [first] = assignments
  if (first === undefined) return readConstructOf(node, sink)
  const other = node.entries.find(({ key }) => key !== first.key.scalar)
  if (other !== undefined) {
    sink.report(murano.statements.mixedAssignment, other.key.span)
    return undefined
  }
  if (first.key.kind === 'useless') {
    const { span, message } = first.key.problem
    sink.report(murano.expressions.useless, span, { reason: message, hint: '' })
    return undefined
  }
  return { kind: 'assignment', target: first.key, value: first.value, span: node.span }
}

function readConstructOf(node: YamlMap, sink: DiagnosticSink): Statement | undefined {
  const keys = new Map(node.entries.map((entry) => [String(entry.key.value), entry]))
  // Of a construct that is misspelt, one that lacks its name, and two in one item there is no telling which is meant
  const name = [...constructs.keys()].find((candidate) => keys.has(candidate))
  const head = name === undefined ? undefined : keys.get(name)
  const construct = name === undefined ? undefined : constructs.get(name)
  // `Do` is a construct by itself, and more often a part of one that is misspelt
  const isPart = name === 'Do' && node.entries.length > 1
  if (name === undefined || head === undefined || construct === undefined || isPart) {
    refuseMap(node, sink)
    return undefined
  }
  const known = [name, ...construct.required, ...construct.optional]
  const unknown = node.entries.filter(({ key }) => !known.includes(String(key.value)))
  const missing = construct.required.filter((key) => !keys.has(key))
  for (const { key } of unknown) {
    const meant = didYouMean(
      key.text,
      known.filter((candidate) => !keys.has(candidate)),
    )
    const parts = listOf([...construct.required, ...construct.optional])
    sink.report(murano.statements.unknownKey, key.span, { construct: name, key: key.text, parts, hint: meant })
  }
  // A key that is misspelt is not missing besides
  if (unknown.length === 0) {
    for (const key of missing) sink.report(murano.statements.missingKey, head.key.span, { construct: name, key })
  }
  return unknown.length + missing.length > 0 ? undefined : readConstruct(name, head, keys, sink, readBlock)
}

function refuseMap(node: YamlMap, sink: DiagnosticSink): void {
  const [first] = node.entries
  const span = first?.key.span ?? node.span
  const keys = node.entries.map(({ key }) => `\`${shorten(key.text)}\``).join(', ')
  sink.report(murano.statements.unknownConstruct, span, { keys: keys || 'none', hint: first ? hintFor(first) : '' })
}

function hintFor({ key }: YamlEntry): string {
  if (key.style !== 'plain' && isExpression(key)) return ' Remove the quotes around the key.'
  const reading = readScalar(key, 'engine')
  if (reading.kind === 'literal' && reading.problem !== undefined) {
    return ` As an expression, the key is wrong: ${reading.problem.message}`
  }
  return didYouMean(key.text, constructKeys)
}

function shorten(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > 40 || line.length < text.trimEnd().length ? `${line.slice(0, 40)}…` : line
}
