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
  return change(mapChildren(expression, (child) => transform(child, change)))
}

/**
 * The node with each of its children replaced by what `change` makes of it. `isReceiver` tells the object of a property,
 * method or index from the other children.
 */
export function mapChildren(
  expression: Expression,
  change: (child: Expression, isReceiver: boolean) => Expression,
): Expression {
  const part = (child: Expression) => change(child, false)
  switch (expression.kind) {
    case 'variable':
    case 'literal':
    case 'type':
      return expression
    case 'unary':
      return { ...expression, operand: part(expression.operand) }
    case 'binary':
      return { ...expression, left: part(expression.left), right: part(expression.right) }
    case 'property':
      return { ...expression, receiver: change(expression.receiver, true) }
    case 'call':
      return { ...expression, arguments: changeArguments(expression.arguments, part) }
    case 'method':
    case 'index':
      return {
        ...expression,
        receiver: change(expression.receiver, true),
        arguments: changeArguments(expression.arguments, part),
      }
    case 'list':
      return { ...expression, items: expression.items.map(part) }
    case 'map':
      return {
        ...expression,
        entries: expression.entries.map(({ key, value }) => ({ key: part(key), value: part(value) })),
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
  return mapChildren(expression, (child) => replaceNode(child, target, replacement))
}
