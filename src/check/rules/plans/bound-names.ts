import type { SourceSpan } from '../../../diagnostics/index.js'
import type { Expression, MethodExpression } from '../../../yaql/index.js'
import { literally, type Source, spanOfWord } from './span-of-word.js'

/** The names that a call of `bind` knows. */
export type BoundNames = ReadonlyMap<string, BoundName>

/** What is bound to a name. */
export interface BoundName {
  /** A place that shows the name. */
  readonly span: SourceSpan
  /** Whether it is a null that is written out. */
  readonly isNull: boolean
}

/** The names in `.bind(dict(a => 1))`, `.bind({a => 1})` and sums of such; undefined if others may be among them. */
export function boundNames({ arguments: given }: MethodExpression, source: Source): BoundNames | undefined {
  const [argument, ...others] = given
  if (argument === undefined || others.length > 0 || argument.kind === 'skipped') return undefined
  if (argument.kind === 'mapping' || (argument.kind === 'named' && argument.name !== 'mappings')) return undefined
  const names = new Map<string, BoundName>()
  return collect(argument.value, source, names) ? names : undefined
}

/** Whether all names were found. */
function collect(node: Expression, source: Source, names: Map<string, BoundName>): boolean {
  if (node.kind === 'binary' && node.operator === '+') {
    return collect(node.left, source, names) && collect(node.right, source, names)
  }
  if (node.kind === 'map') {
    return node.entries.every((entry) => enter(entry, source, names))
  }
  if (node.kind !== 'call' || node.name !== 'dict') return false
  return node.arguments.every((argument) => {
    if (argument.kind === 'named') {
      const { name, value } = argument
      names.set(name, { span: spanOfName(name, value, source), isNull: isNull(value) })
    }
    return argument.kind === 'mapping' ? enter(argument, source, names) : argument.kind === 'named'
  })
}

function enter(
  { key, value }: { readonly key: Expression; readonly value: Expression },
  source: Source,
  names: Map<string, BoundName>,
): boolean {
  if (key.kind !== 'literal') return false
  // Numbers are no names: placeholders are texts
  if (typeof key.value === 'string') {
    const pattern = new RegExp(`(?<!\\w)(${literally(key.value)})(?!\\w)`)
    names.set(key.value, { span: spanOfWord(source.reading.spanOf(key), source, pattern), isNull: isNull(value) })
  }
  return true
}

function isNull(value: Expression): boolean {
  return value.kind === 'literal' && value.value === null
}

/** Trees do not tell where the name in `name => value` stands: in the file it is right before the value. */
function spanOfName(name: string, value: Expression, source: Source): SourceSpan {
  const { reading, fileText } = source
  const span = reading.spanOf(value)
  const before = fileText.slice(Math.max(reading.scalar.span.start, span.start - 200), span.start)
  const found = /(\w+)\s*=>\s*$/.exec(before)
  if (found === null || found[1] !== name) {
    return spanOfWord(span, source, new RegExp(`(?<!\\w)(${literally(name)})\\s*=>`))
  }
  const start = span.start - before.length + found.index
  return { file: span.file, start, end: start + name.length }
}
