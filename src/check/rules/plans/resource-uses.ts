import type { SourceSpan } from '../../../diagnostics/index.js'
import { children, type Expression, type MethodExpression } from '../../../yaql/index.js'
import { readScalar } from '../../expression.js'
import type { ClassModel } from '../../model/class.js'
import type { CheckedPackage } from '../../package.js'
import { type BoundNames, boundNames } from './bound-names.js'
import { ResourceOwners } from './resource-owners.js'
import { scalarsWithin, variablesSent } from './sent-variables.js'
import { literally, type Source, spanOfWord } from './span-of-word.js'

/** A call that reads a file below `Resources/`: `$resources.yaml('Deploy.template')`. */
export interface ResourceUse {
  readonly method: 'yaml' | 'json' | 'string'
  /** The file's name, as it is written. */
  readonly name: string
  readonly span: SourceSpan
  /** What is bound right there: `.bind(dict(name => 1))`. */
  readonly binding?: Binding
  /** Set if what was read goes to an agent as it is. */
  readonly isSentAsIs?: true
}

/** A call of `bind` on what was read. */
export interface Binding {
  readonly span: SourceSpan
  /** Undefined if they are not known. */
  readonly names: BoundNames | undefined
}

/** A text in which such a call may stand. */
const speaksOfResources = /\.\s*(?:yaml|json|string)\s*\(\s*[^)\s]/

/** The calls in a package's classes that read files of this package for certain, by literal names. */
export function resourceUses(checked: CheckedPackage): readonly ResourceUse[] {
  const texts = new Map<string, string>()
  for (const path of new Set(checked.classes.map((model) => model.path))) {
    const text = checked.text(path)?.text
    if (text !== undefined && speaksOfResources.test(text)) texts.set(path, text)
  }
  return checked.classes.flatMap((model) => {
    const text = texts.get(model.path)
    return text === undefined ? [] : usesInClass(model, text)
  })
}

function usesInClass(model: ClassModel, fileText: string): readonly ResourceUse[] {
  let owners: ResourceOwners | undefined
  return model.methods.flatMap((method) => {
    const areOwn = (receiver: Expression) => {
      owners ??= new ResourceOwners(model)
      return owners.areOwn(receiver, method)
    }
    const found: ResourceUse[] = []
    const scalars = scalarsWithin(method.node)
    let sent: ReadonlySet<string> | undefined
    for (const { scalar, key } of scalars) {
      if (!speaksOfResources.test(scalar.text)) continue
      const reading = readScalar(scalar, 'engine')
      if (reading.kind !== 'expression') continue
      sent ??= variablesSent(scalars)
      const isSent = key !== undefined && sent.has(key)
      for (const use of usesInExpression({ reading, fileText }, areOwn, isSent)) found.push(use)
    }
    return found
  })
}

function usesInExpression(
  source: Source,
  areOwn: (receiver: Expression) => boolean,
  isSent: boolean,
): readonly ResourceUse[] {
  const { reading } = source
  const bindings = new Map<Expression, Binding>()
  const found: ResourceUse[] = []
  const waiting = [reading.expression]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const child of children(node)) waiting.push(child)
    if (node.kind !== 'method') continue
    // The receiver is visited after the call of bind
    if (node.name === 'bind') {
      bindings.set(node.receiver, {
        span: spanOfWord(reading.nameSpanOf(node), source, /\.\s*(bind)\s*\(/),
        names: boundNames(node, source),
      })
    }
    const use = useOf(node, source)
    const binding = bindings.get(node)
    if (use === undefined || !areOwn(node.receiver)) continue
    if (binding !== undefined) found.push({ ...use, binding })
    else found.push(isSent && node === reading.expression ? { ...use, isSentAsIs: true } : use)
  }
  return found
}

function useOf(node: MethodExpression, source: Source): ResourceUse | undefined {
  const { name: method } = node
  const [argument, ...others] = node.arguments
  if (method !== 'yaml' && method !== 'json' && method !== 'string') return undefined
  // A second argument names a class of the package to read from, or says that the file is binary
  if (argument?.kind !== 'positional' || others.length > 0 || argument.value.kind !== 'literal') return undefined
  const { value } = argument.value
  if (typeof value !== 'string') return undefined
  const pattern = new RegExp(`(["']?${literally(value)}["']?)\\s*\\)`)
  return { method, name: value, span: spanOfWord(source.reading.spanOf(argument.value), source, pattern) }
}
