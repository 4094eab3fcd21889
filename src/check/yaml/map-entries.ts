import { type DiagnosticSink, murano } from '../../diagnostics/index.js'
import type { Dialect } from '../../yaql/index.js'
import { readScalar } from '../expression.js'
import type { YamlEntry, YamlNode, YamlScalar } from './node.js'

/** Keys of one map that are told of: whoever has more knows what is wrong. */
const toldRepetitions = 20

/** The entries of a map as Python makes a dict of them: what `<<` takes over first, and the last of keys that are alike. */
export class MapEntries {
  readonly #own = new Map<unknown, YamlEntry>()
  readonly #merged: YamlEntry[] = []
  #repetitions = 0

  constructor(
    private readonly dialect: Dialect | undefined,
    private readonly sink: DiagnosticSink,
  ) {}

  /** Enters a value. Reports a key that is there already; and one that can be none, for which it returns false. */
  add(key: YamlNode, value: YamlNode): boolean {
    if (key.kind !== 'scalar') {
      this.sink.report(murano.files.keyIsNoScalar, key.span)
      return false
    }
    const identity = this.#identity(key, this.#own)
    const known = this.#own.get(identity)
    if (known !== undefined && this.#repetitions < toldRepetitions) {
      this.#repetitions += 1
      this.sink.report(murano.files.duplicateKey, key.span, { key: key.text }, [
        { message: 'It stands here, too.', span: known.key.span },
      ])
    }
    this.#own.set(identity, { key, value })
    return true
  }

  /** Takes over the entries of what stands after `<<`. Reports what has none, for which it returns false. */
  merge(value: YamlNode): boolean {
    const maps = value.kind === 'list' ? [...value.items].reverse() : [value]
    for (const map of maps) {
      if (map.kind !== 'map') {
        this.sink.report(murano.files.mergeOfOther, map.span)
        return false
      }
      for (const entry of map.entries) this.#merged.push(entry)
    }
    return true
  }

  get list(): readonly YamlEntry[] {
    if (this.#merged.length === 0) return [...this.#own.values()]
    const all = new Map<unknown, YamlEntry>()
    for (const entry of this.#merged) all.set(this.#identity(entry.key, all), entry)
    for (const entry of this.#own.values()) all.set(this.#identity(entry.key, all), entry)
    return [...all.values()]
  }

  /** What tells a key from others. No two expressions are the same key, however they are written. */
  #identity(key: YamlScalar, others: ReadonlyMap<unknown, YamlEntry>): unknown {
    const identity = identityOf(key)
    if (this.dialect === undefined || !others.has(identity)) return identity
    return readScalar(key, this.dialect).kind === 'literal' ? identity : key
  }
}

/** To Python true is 1, and 1.0 too. */
function identityOf({ type, value, text }: YamlScalar): string {
  if (type === 'null') return 'null'
  const number = typeof value === 'string' ? Number.NaN : Number(value)
  const isExact = type !== 'integer' || Number.isSafeInteger(number)
  return Number.isNaN(number) || !isExact ? `${type} ${text}` : `${number}`
}
