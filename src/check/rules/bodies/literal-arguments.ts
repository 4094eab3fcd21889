import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { nearestName } from '../../nearest.js'
import { shown } from '../../shown.js'
import { describe } from '../../types/describe.js'
import { literalBreaks } from '../../types/literal.js'
import type { Type } from '../../types/type.js'
import { isNull, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { assignmentsIn } from './assignments.js'
import { type Block, statementsOf } from './statement.js'

/** Larger ones nobody has written by hand. */
const mostNodes = 500

/**
 * The variables of a method that are set once, as a whole, to lists or maps that are written out. `others` are set before
 * it begins.
 */
export function literalsIn(block: Block, others: Iterable<string>): ReadonlyMap<string, YamlNode> {
  const found = new Map<string, YamlNode | undefined>([...others].map((name) => [name, undefined]))
  for (const statement of statementsOf(block)) {
    if (statement.kind === 'for') found.set(statement.variable.text.replace(/^\$/, ''), undefined)
  }
  for (const { statement, root } of assignmentsIn(block)) {
    if (root.kind !== 'variable') continue
    const { value } = statement
    const isWanted = !found.has(root.name) && root.isWhole && value.kind !== 'scalar' && sizeOf(value) <= mostNodes
    found.set(root.name, isWanted ? value : undefined)
  }
  return new Map([...found].flatMap(([name, node]) => (node === undefined ? [] : [[name, node]])))
}

function sizeOf(node: YamlNode): number {
  const inner = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(({ value }) => value) : []
  return inner.reduce((sum, each) => sum + sizeOf(each), 1)
}

interface Declared {
  readonly name: string
  readonly type: Type
}

/** Reports what a contract refuses in a list or map that is written out. */
export function checkLiteral(node: YamlNode, { name, type }: Declared, sink: DiagnosticSink): void {
  if (type.kind === 'list') {
    // Murano makes a list of what is none
    for (const item of node.kind === 'list' ? node.items : [node]) checkLiteral(item, { name, type: type.item }, sink)
  } else if (type.kind === 'map' && node.kind === 'map') checkMap(node, name, type, sink)
  else if (literalBreaks(node, type)) {
    const what = node.kind === 'scalar' ? `\`${shown(node.text)}\`` : `a ${node.kind}`
    sink.report(murano.expressions.refusedArgument, node.span, { name, what, expected: describe(type) })
  }
}

function checkMap(node: YamlMap, name: string, type: Extract<Type, { kind: 'map' }>, sink: DiagnosticSink): void {
  const isKnown = node.entries.every(({ key }) => readScalar(key, 'engine').kind === 'literal')
  const given = node.entries.filter(({ value }) => !isNull(value)).map(({ key }) => key.text)
  const missing = isKnown ? (type.required ?? []).find((key) => !given.includes(key)) : undefined
  if (missing !== undefined) {
    const misspelt = nearestName(
      missing,
      given.filter((key) => !Object.hasOwn(type.entries, key)),
    )
    const hint = misspelt === undefined ? '' : ` Is it \`${misspelt}\` that is meant?`
    const span = node.entries.find(({ key }) => key.text === misspelt)?.key.span ?? node.entries[0]?.key.span
    sink.report(murano.expressions.missingKey, span ?? node.span, { name, key: missing, hint })
  }
  for (const { key, value } of node.entries) {
    const entry = Object.hasOwn(type.entries, key.text) ? type.entries[key.text] : undefined
    if (entry !== undefined) checkLiteral(value, { name: key.text, type: entry }, sink)
  }
}
