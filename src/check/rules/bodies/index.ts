import { ancestryOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { MethodModel } from '../../model/class.js'
import type { CheckedPackage } from '../../package.js'
import { contractType } from '../../types/contract.js'
import { anyMap, sequenceOf, type Type } from '../../types/type.js'
import type { Rule } from '../index.js'
import { warnOfUndeclared } from './assignments.js'
import { checkAttributes } from './attributes.js'
import { checkConstructor } from './constructors.js'
import type { BodyContext } from './context.js'
import { checkFlow } from './flow.js'
import { checkListEnds } from './list-ends.js'
import { literalsIn } from './literal-arguments.js'
import { checkLostState } from './lost-state.js'
import { assignedProperties, readProperties } from './members.js'
import { type ClassBodies, type PackageBodies, readBodies } from './package-bodies.js'
import { checkParallel } from './parallel.js'
import { checkRuntimeProperties } from './runtime.js'
import { type Block, statementsOf } from './statement.js'
import { warnOfNeverThrown } from './thrown.js'
import { valueType } from './values.js'
import { collectVariables, walkBlock } from './walk.js'

/** The bodies of methods, and the expressions in defaults. */
export const checkBodies: Rule = (checked, library) => {
  const all = readBodies(checked)
  const names = methodNames(library)
  for (const bodies of all.classes) checkClass(bodies, all, contextOf(bodies, checked, library, names))
}

function methodNames(library: PackageLibrary): ReadonlySet<string> {
  return new Set(library.names().flatMap((name) => library.find(name)?.methods.map((method) => method.name) ?? []))
}

function contextOf(
  { model, bodies }: ClassBodies,
  checked: CheckedPackage,
  library: PackageLibrary,
  known: ReadonlySet<string>,
): BodyContext {
  const text = checked.text(model.path)?.text ?? ''
  return {
    sink: checked.sink,
    library,
    model,
    methodNames: known,
    ancestry: ancestryOf(library, model.name),
    self: { kind: 'object', class: model.name },
    variables: new Map(),
    literals: new Map(),
    privateProperties: assignedProperties(bodies.map(({ block }) => block)),
    isLegacy: ['1.0', '1.1'].includes(checked.manifest?.format ?? ''),
    textAfter: ({ end }) => text.slice(end, end + 100),
  }
}

function checkClass(own: ClassBodies, all: PackageBodies, context: BodyContext): void {
  const { model, bodies } = own
  const read = readProperties(
    model,
    bodies.map(({ block }) => block),
  )
  for (const { defaultValue } of model.properties) if (defaultValue !== undefined) valueType(defaultValue, context)
  for (const { method, block } of bodies) {
    const inner = methodContext(method, context)
    for (const { defaultValue } of method.parameters) {
      if (defaultValue !== undefined) valueType(defaultValue, { ...inner, variables: new Map() })
    }
    checkBody(method, block, inner, all)
    for (const statement of statementsOf(block)) {
      if (statement.kind === 'assignment') warnOfUndeclared(statement, read, inner)
    }
  }
  checkAttributes(model, context)
  checkRuntimeProperties(model, all.assigned, context)
  checkLostState(own, context)
}

function methodContext(method: MethodModel, context: BodyContext): BodyContext {
  const variables = method.parameters.map(({ name, usage, contract }): [string, Type] => {
    const { type } = contractType(contract, context.model.namespaces)
    if (usage === 'VarArgs') return [name, sequenceOf('list', type)]
    return [name, usage === 'KwArgs' ? anyMap : type]
  })
  const self: Type = method.usage === 'Runtime' ? context.self : { kind: 'class', class: context.model.name }
  return { ...context, self, variables: new Map(variables) }
}

function checkBody(method: MethodModel, block: Block, around: BodyContext, all: PackageBodies): void {
  const context = { ...around, literals: literalsIn(block, around.variables.keys()) }
  collectVariables(block, context)
  checkFlow(block, context.sink)
  checkListEnds(block, context.sink)
  checkParallel(method, block, context)
  if (method.name === '.init') checkConstructor(method, context)
  warnOfNeverThrown(block, all.thrown, context)
  walkBlock(block, { context, mayWriteInputs: all.construction.has(method.name), assign: () => undefined })
}
