import type { SourceSpan } from '../../../diagnostics/index.js'
import { children, type Expression, type MethodExpression } from '../../../yaql/index.js'
import { type ExpressionReading, readScalar } from '../../expression.js'
import type { ClassModel } from '../../model/class.js'
import type { CheckedPackage } from '../../package.js'
import type { YamlNode } from '../../yaml/node.js'
import { type BoundNames, boundNames, type Source } from './bound-names.js'
import { ResourceOwners } from './resource-owners.js'

/** A call that reads a file below `Resources/`: `$resources.yaml('Deploy.template')`. */
export interface ResourceUse {
  readonly method: 'yaml' | 'json' | 'string'
  /** The file's name, as it is written. */
  readonly name: string
  readonly span: SourceSpan
  /** What is bound right there: `.bind(dict(name => 1))`. */
  readonly binding?: Binding
}

/** A call of `bind` on what was read. */
export interface Binding {
  readonly span: SourceSpan
  /** Undefined if they are not known. */
  readonly names: BoundNames | undefined
}

/** A text in which such a call may stand. */
const speaksOfResources = /\.\s*(?:yaml|json|string)\s*\(/

/** The calls in a package's classes that read files of this package for certain, by literal names. */
export function resourceUses(checked: CheckedPackage): readonly ResourceUse[] {
  return checked.classes.flatMap((model) => {
    const text = checked.text(model.path)?.text ?? ''
    return speaksOfResources.test(text) ? usesInClass(model, text) : []
  })
}

function usesInClass(model: ClassModel, fileText: string): readonly ResourceUse[] {
  const owners = new ResourceOwners(model)
  return model.methods.flatMap((method) => {
    const areOwn = (receiver: Expression) => owners.areOwn(receiver, method)
    const found: ResourceUse[] = []
    for (const scalar of scalarsWithin(method.node)) {
      if (!speaksOfResources.test(scalar.text)) continue
      const reading = readScalar(scalar, 'engine')
      if (reading.kind === 'expression') found.push(...usesInExpression({ reading, fileText }, areOwn))
    }
    return found
  })
}

function* scalarsWithin(node: YamlNode): Generator<YamlNode & { readonly kind: 'scalar' }> {
  if (node.kind === 'scalar') yield node
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsWithin(item)
  else {
    for (const { key, value } of node.entries) {
      yield key
      yield* scalarsWithin(value)
    }
  }
}

function usesInExpression(source: Source, areOwn: (receiver: Expression) => boolean): readonly ResourceUse[] {
  const { reading } = source
  const bindings = new Map<Expression, Binding>()
  const found: ResourceUse[] = []
  const waiting = [reading.expression]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    waiting.push(...children(node))
    if (node.kind !== 'method') continue
    // The receiver is visited after the call of bind
    if (node.name === 'bind') {
      bindings.set(node.receiver, { span: reading.nameSpanOf(node), names: boundNames(node, source) })
    }
    const use = areOwn(node.receiver) ? useOf(node, reading) : undefined
    const binding = bindings.get(node)
    if (use !== undefined) found.push(binding === undefined ? use : { ...use, binding })
  }
  return found
}

function useOf(node: MethodExpression, reading: ExpressionReading): ResourceUse | undefined {
  const { name: method } = node
  const [argument, ...others] = node.arguments
  if (method !== 'yaml' && method !== 'json' && method !== 'string') return undefined
  // A second argument names a class of the package to read from, or says that the file is binary
  if (argument?.kind !== 'positional' || others.length > 0 || argument.value.kind !== 'literal') return undefined
  const { value } = argument.value
  if (typeof value !== 'string') return undefined
  return { method, name: value, span: reading.spanOf(argument.value) }
}
