import { ancestryOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassModel, MethodModel } from '../../model/class.js'
import type { CheckedPackage } from '../../package.js'
import { contractType } from '../../types/contract.js'
import { sequenceOf, type Type } from '../../types/type.js'
import type { Rule } from '../index.js'
import { warnOfUndeclared } from './assignments.js'
import type { BodyContext } from './context.js'
import { checkFlow } from './flow.js'
import { assignedProperties, constructionMethods, readProperties } from './members.js'
import { checkParallel } from './parallel.js'
import { readBlock } from './read-block.js'
import { type Block, statementsOf } from './statement.js'
import { valueType } from './values.js'
import { collectVariables, walkBlock } from './walk.js'

/** The bodies of methods, and the expressions in defaults. */
export const checkBodies: Rule = (checked, library) => {
  const shared = {
    methodNames: methodNames(library),
    construction: constructionMethods(checked.classes),
    isLegacy: ['1.0', '1.1'].includes(checked.manifest?.format ?? ''),
  }
  for (const model of checked.classes) checkClass(model, checked, library, shared)
}

interface Shared {
  readonly methodNames: ReadonlySet<string>
  readonly construction: ReadonlySet<string>
  readonly isLegacy: boolean
}

function methodNames(library: PackageLibrary): ReadonlySet<string> {
  return new Set(library.names().flatMap((name) => library.find(name)?.methods.map((method) => method.name) ?? []))
}

function checkClass(model: ClassModel, checked: CheckedPackage, library: PackageLibrary, shared: Shared): void {
  const { sink } = checked
  const bodies = model.methods.map((method) => ({ method, block: readBlock(method.body, sink) }))
  const blocks = bodies.map(({ block }) => block)
  const context: BodyContext = {
    sink,
    library,
    model,
    methodNames: shared.methodNames,
    ancestry: ancestryOf(library, model.name),
    self: { kind: 'object', class: model.name },
    variables: new Map(),
    privateProperties: assignedProperties(blocks),
    isLegacy: shared.isLegacy,
  }
  const read = readProperties(model, blocks)
  for (const { defaultValue } of model.properties) if (defaultValue !== undefined) valueType(defaultValue, context)
  for (const { method, block } of bodies) {
    const own = methodContext(method, context)
    for (const { defaultValue } of method.parameters) {
      if (defaultValue !== undefined) valueType(defaultValue, { ...own, variables: new Map() })
    }
    checkBody(method, block, own, shared.construction.has(method.name))
    for (const statement of statementsOf(block)) {
      if (statement.kind === 'assignment') warnOfUndeclared(statement, read, own)
    }
  }
}

function methodContext(method: MethodModel, context: BodyContext): BodyContext {
  const isStatic = method.usage !== 'Runtime'
  const variables = method.parameters.map(({ name, usage, contract }): [string, Type] => {
    const { type } = contractType(contract, context.model.namespaces)
    if (usage === 'VarArgs') return [name, sequenceOf('list', type)]
    return [name, usage === 'KwArgs' ? { kind: 'map', entries: {}, open: true } : type]
  })
  const self: Type = isStatic ? { kind: 'class', class: context.model.name } : context.self
  return { ...context, self, variables: new Map(variables) }
}

function checkBody(method: MethodModel, block: Block, context: BodyContext, mayWriteInputs: boolean): void {
  collectVariables(block, context)
  checkFlow(block, context.sink)
  checkParallel(method, block, context)
  walkBlock(block, { context, mayWriteInputs, assign: () => undefined })
}
