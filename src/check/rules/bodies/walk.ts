import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { describe } from '../../types/describe.js'
import { join, sameType, type Type, unknown } from '../../types/type.js'
import type { YamlNode } from '../../yaml/node.js'
import { assignedType, checkTarget, checkWritten, rootOf } from './assignments.js'
import { type BodyContext, outerScope } from './context.js'
import { warnOfDroppedResult } from './effects.js'
import { checkCatch, checkThrow } from './exceptions.js'
import { itemOf } from './functions.js'
import { infer } from './infer.js'
import { type Block, blocksOf, type Statement } from './statement.js'
import { readingType, valueType } from './values.js'

/** How statements are gone through. */
export interface Walk {
  readonly context: BodyContext
  /** Told what variables are assigned. */
  readonly assign: (name: string, type: Type) => void
  /** Whether the method may run during construction, when properties of all usages can be written. */
  readonly mayWriteInputs: boolean
}

/** Goes through statements and all that is in them. */
export function walkBlock(block: Block, walk: Walk): void {
  for (const statement of block) {
    walkStatement(statement, walk)
    for (const inner of blocksOf(statement)) walkBlock(inner, walk)
  }
}

function walkStatement(statement: Statement, walk: Walk): void {
  const { context } = walk
  switch (statement.kind) {
    case 'expression':
      warnOfDroppedResult(
        statement.reading,
        infer(statement.reading.expression, outerScope(statement.reading, context), context),
        context,
      )
      return
    case 'assignment': {
      const value = valueType(statement.value, context)
      const root = rootOf(statement.target.expression)
      if (root.kind === 'variable' && root.name !== '' && root.name !== 'this') {
        const type = assignedType(root, value, context.variables.get(root.name))
        if (type !== undefined) walk.assign(root.name, type)
      }
      checkTarget(statement, walk.mayWriteInputs, context)
      if (root.kind === 'property' && root.isWhole) checkWritten(root.node.name, statement.value, value, context)
      return
    }
    case 'if':
    case 'while':
      walkCondition(statement.condition, context)
      return
    case 'for':
      walk.assign(statement.variable.text.replace(/^\$/, ''), itemType(statement, context))
      return
    case 'repeat':
      valueType(statement.count, context)
      return
    case 'match':
      valueType(statement.value, context)
      return
    case 'switch':
      for (const { key } of statement.cases) if (key.kind !== 'literal') readingType(key, context)
      return
    case 'parallel':
      if (statement.limit !== undefined) valueType(statement.limit, context)
      return
    case 'try':
      if (statement.body.length === 0) context.sink.report(murano.statements.nothingToTry, statement.span)
      for (const clause of statement.catches) {
        checkCatch(clause, context)
        if (clause.variable !== undefined) walk.assign(clause.variable.text.replace(/^\$/, ''), unknown)
      }
      return
    case 'throw':
      checkThrow(statement, context)
      return
    case 'return':
      valueType(statement.value, context)
      return
    default:
  }
}

/** That a constant says nothing as a condition is reported elsewhere. */
function walkCondition(condition: YamlNode, context: BodyContext): void {
  if (condition.kind !== 'scalar') valueType(condition, context)
  else {
    const reading = readScalar(condition, 'engine')
    if (reading.kind !== 'literal') readingType(reading, context)
  }
}

function itemType(statement: Extract<Statement, { kind: 'for' }>, context: BodyContext): Type {
  const type = valueType(statement.collection, context)
  if (notIterable.includes(type.kind)) {
    context.sink.report(murano.statements.notIterable, statement.collection.span, { what: describe(type) })
  }
  return itemOf(type)
}

const notIterable: readonly Type['kind'][] = ['integer', 'number', 'boolean', 'null', 'object', 'class']

/** Passes over a method after which what still changes is given up: each pass can learn from the one before. */
const maximumPasses = 4

/** Learns the types of a method's variables, silently: `context.variables` is filled with them. */
export function collectVariables(block: Block, context: BodyContext): void {
  const quiet: BodyContext = {
    ...context,
    literals: new Map(),
    sink: { report: () => undefined, add: () => undefined },
  }
  const { variables } = context
  for (let pass = 1, changed = true; changed; pass += 1) {
    changed = false
    const assign = (name: string, type: Type) => {
      const known = variables.get(name)
      const joined = known === undefined ? type : join(known, type)
      if (known !== undefined && sameType(known, joined)) return
      changed = true
      variables.set(name, pass < maximumPasses ? joined : unknown)
    }
    walkBlock(block, { context: quiet, mayWriteInputs: true, assign })
  }
}
