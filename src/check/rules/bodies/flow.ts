import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { YamlNode } from '../../yaml/node.js'
import { type Block, blocksOf, type Statement } from './statement.js'

/** What is around a block. */
interface Surroundings {
  readonly inLoop: boolean
  readonly inCatch: boolean
}

const leaving: Readonly<Partial<Record<Statement['kind'], string>>> = {
  return: 'Return',
  throw: 'Throw',
  rethrow: 'Rethrow',
  break: 'Break',
  continue: 'Continue',
}

/** Reports statements that are never reached, that cannot stand where they do, and conditions that say nothing. */
export function checkFlow(block: Block, sink: DiagnosticSink): void {
  checkBlock(block, { inLoop: false, inCatch: false }, sink)
}

function checkBlock(block: Block, around: Surroundings, sink: DiagnosticSink): void {
  for (const [index, statement] of block.entries()) {
    const construct = leaving[statement.kind]
    const next = block[index + 1]
    if (construct !== undefined && next !== undefined) {
      sink.report(murano.statements.unreachable, next.span, { construct })
    }
    checkStatement(statement, around, sink)
    if (construct !== undefined) break
  }
}

function checkStatement(statement: Statement, around: Surroundings, sink: DiagnosticSink): void {
  const inLoop = { ...around, inLoop: true }
  switch (statement.kind) {
    case 'if':
    case 'while':
      warnOfConstant(statement.condition, statement.kind === 'if', sink)
      for (const inner of blocksOf(statement)) checkBlock(inner, statement.kind === 'if' ? around : inLoop, sink)
      return
    case 'for':
    case 'repeat':
      checkBlock(statement.body, inLoop, sink)
      return
    case 'match':
      for (const { key } of statement.cases) {
        if (key.kind !== 'literal') sink.report(murano.statements.expressionInMatch, key.scalar.span)
      }
      break
    case 'switch':
      for (const { key } of statement.cases) {
        if (key.kind === 'literal') sink.report(murano.statements.constantInSwitch, key.scalar.span)
      }
      break
    case 'try':
      checkBlock(statement.body, around, sink)
      checkBlock(statement.otherwise, around, sink)
      checkBlock(statement.finally, around, sink)
      for (const { body } of statement.catches) checkBlock(body, { ...around, inCatch: true }, sink)
      return
    case 'parallel':
      // Its statements run beside each other
      for (const inner of statement.body) checkStatement(inner, around, sink)
      return
    case 'break':
    case 'continue':
      if (!around.inLoop) {
        const construct = leaving[statement.kind] ?? ''
        sink.report(murano.statements.outsideLoop, statement.span, { construct })
      }
      return
    case 'rethrow':
      if (!around.inCatch) sink.report(murano.statements.outsideCatch, statement.span)
      return
    default:
  }
  for (const inner of blocksOf(statement)) checkBlock(inner, around, sink)
}

function warnOfConstant(condition: YamlNode, withConstants: boolean, sink: DiagnosticSink): void {
  if (condition.kind !== 'scalar') return
  const reading = readScalar(condition, 'engine')
  if (reading.kind !== 'literal' || !withConstants) return
  const { type, text, value } = condition
  const hint = reading.problem === undefined ? '' : ` As an expression it is wrong: ${reading.problem.message}`
  const truth = type === 'null' || value === '' || value === 0 || value === false ? 'false' : 'true'
  sink.report(murano.statements.constantCondition, reading.problem?.span ?? condition.span, {
    value: type === 'text' ? `text \`${text}\`` : `\`${text || 'null'}\``,
    truth,
    hint,
  })
}
