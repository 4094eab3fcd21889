import type { CatchClause, Statement, Value } from '../../murano/class.js'
import type { Expression } from '../../yaql/ast.js'
import { expression, type ListNode, list, map, name, scalar, type YamlNode } from './node.js'
import { constantNode, valueNode } from './value.js'

const nothing: YamlNode = { kind: 'nothing' }

/** Statements as a block list. */
export function block(statements: readonly Statement[]): ListNode {
  return list(statements.map(statementNode))
}

function statementNode(statement: Statement): YamlNode {
  switch (statement.kind) {
    case 'expression':
      // The engine takes nothing but YAQL for a statement, so that even a constant stays an expression here.
      return yaql(statement.expression)
    case 'assignment':
      return {
        kind: 'map',
        entries: [{ key: expression(statement.target, 'engine'), value: engineValue(statement.value) }],
      }
    case 'if':
      return map({
        If: condition(statement.condition),
        Then: block(statement.then),
        Else: optionalBlock(statement.otherwise),
      })
    case 'while':
      // `While: true` is no loop but a syntax error: the condition has to be YAQL.
      return map({ While: yaql(statement.condition), Do: block(statement.body) })
    case 'for':
      return map({
        For: name(statement.variable),
        In: engineValue(statement.collection),
        Do: block(statement.body),
      })
    case 'match':
      return map({
        Match: {
          kind: 'map',
          entries: statement.cases.map((branch) => ({
            key: typeof branch.key === 'string' ? name(branch.key) : scalar(branch.key),
            value: block(branch.body),
          })),
        },
        Value: condition(statement.value),
        Default: optionalBlock(statement.otherwise),
      })
    case 'try':
      return map({
        Try: block(statement.body),
        Catch: statement.catches.length === 0 ? undefined : list(statement.catches.map(catchNode)),
        Finally: optionalBlock(statement.finally),
      })
    case 'throw':
      return map({
        Throw: thrownName(statement.name),
        Message: statement.message && engineValue(statement.message),
        Extra: statement.extra && engineValue(statement.extra),
      })
    case 'rethrow':
      return map({ Rethrow: nothing })
    case 'return':
      return map({ Return: statement.value === undefined ? nothing : engineValue(statement.value) })
    case 'break':
      return map({ Break: nothing })
    case 'continue':
      return map({ Continue: nothing })
    case 'parallel':
      return map({
        Parallel: list(statement.branches.map(branchNode)),
        Limit: statement.limit === undefined ? undefined : scalar(statement.limit),
      })
  }
}

function catchNode(clause: CatchClause): YamlNode {
  const names = clause.with?.map((caught) => name(caught)) ?? []
  return map({
    With: names.length > 1 ? list(names) : names[0],
    As: clause.as === undefined ? undefined : name(clause.as),
    Do: block(clause.body),
  })
}

/** Each item of `Parallel` gets a green thread: several statements of one branch need a block of their own. */
function branchNode(branch: readonly Statement[]): YamlNode {
  const [only] = branch
  return only !== undefined && branch.length === 1 ? statementNode(only) : map({ Do: block(branch) })
}

function optionalBlock(statements: readonly Statement[] | undefined): ListNode | undefined {
  return statements && block(statements)
}

function thrownName(value: Value): YamlNode {
  return value.kind === 'literal' && typeof value.value === 'string' ? name(value.value) : engineValue(value)
}

/** Where the engine evaluates a value and a constant may be a plain literal too. */
function condition(value: Expression): YamlNode {
  return constantNode(value) ?? yaql(value)
}

function yaql(value: Expression): YamlNode {
  return expression(value, 'engine')
}

function engineValue(value: Value): YamlNode {
  return valueNode(value, 'engine')
}
