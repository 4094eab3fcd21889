import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { isNull, isText, itemsOf, type YamlEntry, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import type { readBlock } from './read-block.js'
import type { Case, CatchClause, Statement } from './statement.js'

/**
 * Reads a construct whose keys are right. `head` is the entry that names it, `keys` are all of them, and `block` reads
 * the blocks within.
 */
export function readConstruct(
  name: string,
  head: YamlEntry,
  keys: ReadonlyMap<string, YamlEntry>,
  sink: DiagnosticSink,
  block: typeof readBlock,
): Statement | undefined {
  const { value } = head
  const span = { ...head.key.span, end: head.value.span.end }
  const part = (key: string) => keys.get(key)?.value
  const blockOf = (key: string) => block(part(key), sink)
  switch (name) {
    case 'If':
      return { kind: 'if', condition: value, then: blockOf('Then'), otherwise: blockOf('Else'), span }
    case 'While':
      if (isConstant(value)) sink.report(murano.statements.whileNeedsExpression, value.span)
      return { kind: 'while', condition: value, body: blockOf('Do'), span }
    case 'For': {
      const variable = loopVariable(value, sink)
      const body = blockOf('Do')
      const collection = part('In')
      if (variable === undefined || collection === undefined) return undefined
      return { kind: 'for', variable, collection, body, span }
    }
    case 'Repeat':
      if (isConstant(value) && !(value.kind === 'scalar' && ['integer', 'boolean'].includes(value.type))) {
        sink.report(murano.statements.repeatNeedsNumber, value.span)
      }
      return { kind: 'repeat', count: value, body: blockOf('Do'), span }
    case 'Match': {
      const matched = part('Value')
      const cases = readCases(name, value, sink, block)
      if (matched === undefined) return undefined
      return { kind: 'match', value: matched, cases, otherwise: blockOf('Default'), span }
    }
    case 'Switch':
      return { kind: 'switch', cases: readCases(name, value, sink, block), otherwise: blockOf('Default'), span }
    case 'Parallel':
      return { kind: 'parallel', body: block(value, sink), limit: part('Limit'), span }
    case 'Try':
      return {
        kind: 'try',
        body: block(value, sink),
        catches: readCatches(part('Catch'), sink, block),
        otherwise: blockOf('Else'),
        finally: blockOf('Finally'),
        span,
      }
    case 'Throw': {
      const values = ['Message', 'Cause'].flatMap((key) => part(key) ?? [])
      return { kind: 'throw', name: value, values, extra: part('Extra'), span }
    }
    case 'Return':
      return { kind: 'return', value, span }
    case 'Rethrow':
      return { kind: 'rethrow', span }
    case 'Break':
    case 'Continue':
      if (!isEmpty(value)) sink.report(murano.statements.unexpectedValue, value.span, { construct: name })
      return { kind: name === 'Break' ? 'break' : 'continue', span }
    default:
      return { kind: 'do', body: block(value, sink), span }
  }
}

/** Whether a value is no expression. */
function isConstant(node: YamlNode): boolean {
  return node.kind !== 'scalar' || readScalar(node, 'engine').kind === 'literal'
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar')
    return node.value === null || node.value === false || node.value === 0 || node.value === ''
  return node.kind === 'list' ? node.items.length === 0 : node.entries.length === 0
}

function loopVariable(node: YamlNode, sink: DiagnosticSink): YamlScalar | undefined {
  if (isText(node) && readScalar(node, 'engine').kind === 'literal') return node
  sink.report(murano.statements.loopVariable, node.span)
  return undefined
}

function readCases(name: string, node: YamlNode, sink: DiagnosticSink, block: typeof readBlock): readonly Case[] {
  if (node.kind === 'map') {
    return node.entries.map(({ key, value }) => ({ key: readScalar(key, 'engine'), body: block(value, sink) }))
  }
  sink.report(murano.statements.casesNeedMap, node.span, { construct: name })
  return []
}

const catchKeys: readonly string[] = ['With', 'As', 'Do']

function readCatches(
  node: YamlNode | undefined,
  sink: DiagnosticSink,
  block: typeof readBlock,
): readonly CatchClause[] {
  return itemsOf(node).flatMap((item) => {
    const wrong = item.kind === 'map' ? item.entries.find(({ key }) => !catchKeys.includes(key.text))?.key : item
    if (item.kind !== 'map' || wrong !== undefined) {
      sink.report(murano.statements.catchShape, wrong?.span ?? item.span)
      return []
    }
    const part = (key: string) => item.entries.find((entry) => entry.key.text === key)?.value
    const variable = part('As')
    return {
      with: itemsOf(part('With')),
      variable: variable?.kind === 'scalar' && !isNull(variable) ? variable : undefined,
      body: block(part('Do'), sink),
    }
  })
}
