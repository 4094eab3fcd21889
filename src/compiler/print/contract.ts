import type { Contract } from '../../murano/contract.js'
import { fullMatch } from '../../murano/pattern.js'
import type { Argument, BinaryOperator, Expression } from '../../yaql/ast.js'
import { expression, type MapNodeEntry, name, scalar, type YamlNode } from './node.js'
import { classExpression, type NameScope } from './reference.js'

const given: Expression = { kind: 'variable', name: '' }

/** A contract as the YAML that the engine applies: `$.string().notNull()`, `[$.int()]`, `{port: $.int()}`. */
export function contractNode(contract: Contract, scope: NameScope): YamlNode {
  switch (contract.kind) {
    case 'list': {
      const { item, minimum, maximum } = contract
      const limits = maximum === undefined ? (minimum === undefined ? [] : [minimum]) : [minimum ?? 0, maximum]
      return { kind: 'list', items: [contractNode(item, scope), ...limits.map((limit) => scalar(limit))] }
    }
    case 'map': {
      const entries: MapNodeEntry[] = contract.entries.map((entry) => ({
        key: name(entry.name),
        value: contractNode(entry.contract, scope),
      }))
      if (contract.rest !== undefined) {
        entries.push({ key: keyContract(contract.rest.key, scope), value: contractNode(contract.rest.value, scope) })
      }
      return { kind: 'map', entries }
    }
    default:
      return expression(scalarContract(contract, scope), 'engine')
  }
}

/** @throws Error for keys that no YAML key can be checked by. */
function keyContract(contract: Contract, scope: NameScope): MapNodeEntry['key'] {
  const node = contractNode(contract, scope)
  if (node.kind !== 'expression') throw new Error(`a ${contract.kind} cannot be the key of a map`)
  return node
}

function scalarContract(contract: Exclude<Contract, { kind: 'list' | 'map' }>, scope: NameScope): Expression {
  switch (contract.kind) {
    case 'any':
      return given
    case 'boolean':
      return notNull(method(given, 'bool'), contract.nullable)
    case 'string':
      return checked(notNull(method(given, 'string'), contract.nullable), contract.nullable, [
        ...oneOf(contract.oneOf),
        ...(contract.pattern === undefined ? [] : [method(given, 'matches', constant(fullMatch(contract.pattern)))]),
      ])
    case 'integer':
      return checked(notNull(method(given, 'int'), contract.nullable), contract.nullable, [
        ...oneOf(contract.oneOf),
        ...(contract.minimum === undefined ? [] : [binary('>=', given, constant(contract.minimum))]),
        ...(contract.maximum === undefined ? [] : [binary('<=', given, constant(contract.maximum))]),
      ])
    case 'class': {
      const object = notNull(method(given, 'class', classExpression(contract.type, scope)), contract.nullable)
      return contract.owned === undefined ? object : method(object, contract.owned)
    }
    case 'template': {
      const excluded = contract.excludeProperties ?? []
      const type: Argument = { kind: 'positional', value: classExpression(contract.type, scope) }
      const without: Argument = {
        kind: 'named',
        name: 'excludeProperties',
        value: { kind: 'list', items: excluded.map(constant) },
      }
      const template: Expression = {
        kind: 'method',
        receiver: given,
        name: 'template',
        arguments: excluded.length === 0 ? [type] : [type, without],
        safe: false,
      }
      return notNull(template, contract.nullable)
    }
  }
}

function notNull(value: Expression, nullable: boolean): Expression {
  return nullable ? value : method(value, 'notNull')
}

/** `check` is asked about null too, and what it compares or matches then fails: null has to be let through by name. */
function checked(value: Expression, nullable: boolean, conditions: readonly Expression[]): Expression {
  if (conditions.length === 0) return value
  const all = conditions.reduce((left, right) => binary('and', left, right))
  return method(value, 'check', nullable ? binary('or', binary('=', given, constant(null)), all) : all)
}

function oneOf(values: readonly (string | number)[] | undefined): Expression[] {
  if (values === undefined) return []
  const list: Expression = { kind: 'call', name: 'list', arguments: values.map((value) => positional(constant(value))) }
  return [binary('in', given, list)]
}

function method(receiver: Expression, methodName: string, ...values: Expression[]): Expression {
  return { kind: 'method', receiver, name: methodName, arguments: values.map(positional), safe: false }
}

function positional(value: Expression): Argument {
  return { kind: 'positional', value }
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right }
}

function constant(value: string | number | null): Expression {
  return { kind: 'literal', value }
}
