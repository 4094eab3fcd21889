import type { ClassModel } from '../../model/class.js'
import { expressionsIn } from '../../scan.js'
import { assignmentsIn } from './assignments.js'
import type { Block } from './statement.js'

/** The names of properties of `$` that statements set. */
export function assignedProperties(blocks: readonly Block[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const block of blocks) {
    for (const { root } of assignmentsIn(block)) if (root.kind === 'property') names.add(root.node.name)
  }
  return names
}

/** The names of properties that anything in the class reads: that it mentions more often than it assigns them. */
export function readProperties(model: ClassModel, blocks: readonly Block[]): ReadonlySet<string> {
  const mentions = new Map<string, number>()
  const count = (name: string, by: number) => mentions.set(name, (mentions.get(name) ?? 0) + by)
  for (const expression of expressionsIn(model.node)) if (expression.kind === 'property') count(expression.name, 1)
  for (const block of blocks) {
    for (const { root } of assignmentsIn(block)) if (root.kind === 'property') count(root.node.name, -1)
  }
  return new Set([...mentions].filter(([, times]) => times > 0).map(([name]) => name))
}

/**
 * The names of methods that may run while an object is made, by any class of the package: `.init`, and what it calls.
 */
export function constructionMethods(classes: readonly ClassModel[]): ReadonlySet<string> {
  const names = new Set(['.init'])
  for (const name of names) {
    for (const { methods } of classes) {
      for (const method of methods.filter((each) => each.name === name)) {
        for (const expression of expressionsIn(method.body)) {
          if (expression.kind === 'method') names.add(expression.name)
        }
      }
    }
  }
  return names
}
