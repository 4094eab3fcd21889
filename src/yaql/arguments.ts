import type { Argument, Expression } from './ast.js'
import type { TokenStream } from './tokens/stream.js'

/**
 * Reads what stands between brackets, the closing one included: values, then `key => value` pairs. Values may be
 * left out, `f(1,,3)`, except the last one; right before the first pair one may be, but only after a value.
 * Throws SyntaxFailure.
 */
export function readArguments(
  stream: TokenStream,
  closing: ')' | ']' | '}',
  readValue: () => Expression,
): readonly Argument[] {
  const read: Argument[] = []
  if (stream.skip(closing)) {
    return read
  }
  for (;;) {
    const paired = isPair(read.at(-1))
    if (!paired && stream.skip(',')) {
      read.push({ kind: 'skipped' })
      continue
    }
    read.push(readArgument(stream, readValue, paired || read.length === 0 || mayPairFollow(read)))
    if (paired && !isPair(read.at(-1))) {
      stream.fail(stream.current)
    }
    if (stream.skip(closing)) {
      return read
    }
    if (!stream.skip(',')) {
      stream.fail(stream.current)
    }
  }
}

function readArgument(stream: TokenStream, readValue: () => Expression, mayPair: boolean): Argument {
  const start = stream.position
  const first = readValue()
  if (!stream.at('=>')) {
    return { kind: 'positional', value: first }
  }
  const name = stream.bareWordSince(start)
  const arrow = stream.take()
  if (!mayPair) {
    stream.fail(arrow)
  }
  const value = readValue()
  return name === undefined ? { kind: 'mapping', key: first, value } : { kind: 'named', name, value }
}

function mayPairFollow(read: readonly Argument[]): boolean {
  return read.at(-1)?.kind === 'positional' || (read.at(-1)?.kind === 'skipped' && read.at(-2)?.kind === 'positional')
}

function isPair(argument: Argument | undefined): boolean {
  return argument?.kind === 'named' || argument?.kind === 'mapping'
}
