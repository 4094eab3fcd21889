import type { SourceSpan } from '../../../diagnostics/index.js'
import type { Expression, MethodExpression } from '../../../yaql/index.js'
import { literally, type Source, spanOfWord } from './span-of-word.js'

/** The names that a call of `bind` knows, each with a place that shows it. */
export type BoundNames = ReadonlyMap<string, SourceSpan>

/** The names in `.bind(dict(a => 1))`, `.bind({a => 1})` and sums of such; undefined if others may be among them. */
export function boundNames({ arguments: given }: MethodExpression, source: Source): BoundNames | undefined {
  const [argument, ...others] = given
  if (argument === undefined || others.length > 0 || argument.kind === 'skipped') return undefined
  if (argument.kind === 'mapping' || (argument.kind === 'named' && argument.name !== 'mappings')) return undefined
  const names = new Map<string, SourceSpan>()
  return collect(argument.value, source, names) ? names : undefined
}

/** Whether all names were found. */
function collect(node: Expression, source: Source, names: Map<string, SourceSpan>): boolean {
  if (node.kind === 'binary' && node.operator === '+') {
    return collect(node.left, source, names) && collect(node.right, source, names)
  }
  if (node.kind === 'map') {
    return node.entries.every(({ key }) => enter(key, source, names))
  }
  if (node.kind !== 'call' || node.name !== 'dict') return false
  return node.arguments.every((argument) => {
    if (argument.kind === 'named') names.set(argument.name, spanOfName(argument.name, argument.value, source))
    return argument.kind === 'mapping' ? enter(argument.key, source, names) : argument.kind === 'named'
  })
}

function enter(key: Expression, source: Source, names: Map<string, SourceSpan>): boolean {
  if (key.kind !== 'literal') return false
  // Numbers are no names: placeholders are texts
  if (typeof key.value === 'string')
    names.set(
      key.value,
      spanOfWord(source.reading.spanOf(key), source, new RegExp(`(?<!\\w)(${literally(key.value)})(?!\\w)`)),
    )
  return true
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
