import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { children } from '../../../yaql/index.js'
import { readScalar } from '../../expression.js'
import { resolveName } from '../../model/names.js'
import { didYouMean } from '../../nearest.js'
import { isNull, isText, itemsOf, type YamlNode } from '../../yaml/node.js'
import type { BodyContext } from './context.js'
import type { CatchClause, Statement } from './statement.js'
import { valueType } from './values.js'

/** Exceptions of Python that the engine throws under their bare names. */
const builtins: ReadonlySet<string> = new Set([
  ...['ArithmeticError', 'AssertionError', 'AttributeError', 'Exception', 'FileNotFoundError', 'IndexError'],
  ...['KeyError', 'LookupError', 'NameError', 'NotImplementedError', 'OSError', 'OverflowError', 'RecursionError'],
  ...['RuntimeError', 'StopIteration', 'SyntaxError', 'TypeError', 'UnicodeDecodeError', 'ValueError'],
  ...['ZeroDivisionError'],
])

/** Reports names that `Catch` cannot catch by. */
export function checkCatch({ with: names }: CatchClause, { model, sink }: BodyContext): void {
  for (const node of names) {
    if (!isText(node) || readScalar(node, 'engine').kind === 'expression') continue
    const resolved = resolveName(node.text, model.namespaces)
    if ('unknownPrefix' in resolved) reportPrefix(resolved.unknownPrefix, node, { model, sink })
    else if ('malformed' in resolved) sink.report(murano.statements.badExceptionName, node.span, { name: node.text })
    else if (builtins.has(node.text) && resolved.name !== node.text) {
      sink.report(murano.statements.builtinException, node.span, { name: node.text, resolved: resolved.name })
    }
  }
}

/** Reports names that `Throw` cannot throw, and what `Extra` cannot see. */
export function checkThrow(statement: Extract<Statement, { kind: 'throw' }>, context: BodyContext): void {
  const { sink, model } = context
  if (itemsOf(statement.name).length === 0) sink.report(murano.statements.throwNeedsName, statement.name.span)
  for (const node of itemsOf(statement.name)) {
    if (node.kind !== 'scalar' || readScalar(node, 'engine').kind === 'expression') valueType(node, context)
    else if (isNull(node)) sink.report(murano.statements.throwNeedsName, node.span)
    else {
      const resolved = resolveName(node.text, model.namespaces)
      if ('unknownPrefix' in resolved) reportPrefix(resolved.unknownPrefix, node, context)
      else if ('malformed' in resolved) sink.report(murano.statements.badExceptionName, node.span, { name: node.text })
    }
  }
  for (const value of statement.values) valueType(value, context)
  if (statement.extra !== undefined) {
    valueType(statement.extra, context)
    warnOfLocals(statement.extra, context)
  }
}

function reportPrefix(prefix: string, node: YamlNode, { model, sink }: Pick<BodyContext, 'model' | 'sink'>): void {
  const hint = didYouMean(prefix, model.namespaces.keys())
  sink.report(murano.expressions.unknownPrefix, node.span, { prefix, hint })
}

function warnOfLocals(extra: YamlNode, context: BodyContext): void {
  if (extra.kind !== 'scalar') {
    const parts = extra.kind === 'list' ? extra.items : extra.entries.map(({ value }) => value)
    for (const part of parts) warnOfLocals(part, context)
    return
  }
  const reading = readScalar(extra, 'engine')
  if (reading.kind !== 'expression') return
  const local = localIn(reading.expression, context)
  if (local !== undefined) {
    context.sink.report(murano.statements.localsInExtra, reading.spanOf(local), { name: local.name })
  }
}

type Variable = Extract<Expression, { kind: 'variable' }>

function localIn(expression: Expression, context: BodyContext): Variable | undefined {
  if (expression.kind === 'variable') return context.variables.has(expression.name) ? expression : undefined
  for (const child of children(expression)) {
    const found = localIn(child, context)
    if (found !== undefined) return found
  }
  return undefined
}
