import type { Argument, Expression } from './ast.js'

/** The expressions directly inside this one, in the order in which they are written. */
export function children(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'variable':
    case 'literal':
    case 'type':
      return []
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    case 'property':
      return [expression.receiver]
    case 'call':
      return expression.arguments.flatMap(partsOf)
    case 'method':
    case 'index':
      return [expression.receiver, ...expression.arguments.flatMap(partsOf)]
    case 'list':
      return expression.items
    case 'map':
      return expression.entries.flatMap(({ key, value }) => [key, value])
  }
}

/** The tree with every node replaced by what `change` makes of it, inner nodes first. */
export function transform(expression: Expression, change: (expression: Expression) => Expression): Expression {
  return change(withChildren(expression, (child) => transform(child, change)))
}

function withChildren(expression: Expression, change: (child: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'variable':
    case 'literal':
    case 'type':
      return expression
    case 'unary':
      return { ...expression, operand: change(expression.operand) }
    case 'binary':
      return { ...expression, left: change(expression.left), right: change(expression.right) }
    case 'property':
      return { ...expression, receiver: change(expression.receiver) }
    case 'call':
      return { ...expression, arguments: changeArguments(expression.arguments, change) }
    case 'method':
    case 'index':
      return {
        ...expression,
        receiver: change(expression.receiver),
        arguments: changeArguments(expression.arguments, change),
      }
    case 'list':
      return { ...expression, items: expression.items.map(change) }
    case 'map':
      return {
        ...expression,
        entries: expression.entries.map(({ key, value }) => ({ key: change(key), value: change(value) })),
      }
  }
}

function changeArguments(given: readonly Argument[], change: (child: Expression) => Expression): readonly Argument[] {
  return given.map((argument) => {
    switch (argument.kind) {
      case 'skipped':
        return argument
      case 'mapping':
        return { ...argument, key: change(argument.key), value: change(argument.value) }
      default:
        return { ...argument, value: change(argument.value) }
    }
  })
}

function partsOf(argument: Argument): readonly Expression[] {
  switch (argument.kind) {
    case 'skipped':
      return []
    case 'mapping':
      return [argument.key, argument.value]
    default:
      return [argument.value]
  }
}

/** The tree with one of its nodes, told by identity, replaced. */
export function replaceNode(expression: Expression, target: Expression, replacement: Expression): Expression {
  if (expression === target) return replacement
  return withChildren(expression, (child) => replaceNode(child, target, replacement))
}
