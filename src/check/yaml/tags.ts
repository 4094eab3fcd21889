import { YamlProblem } from './scan/problem.js'
import type { DirectiveToken, TagToken } from './scan/tokens.js'

/** What the handles of tags stand for in a document. */
export class TagHandles {
  readonly #prefixes = new Map<string, string>()
  #hasVersion = false

  /** Takes a directive before the document. @throws YamlProblem */
  direct({ meaning, start, end }: DirectiveToken): void {
    if (meaning.name === 'version') {
      if (this.#hasVersion) throw new YamlProblem('a second `%YAML` stands before this document', start, end)
      if (meaning.major !== 1) throw new YamlProblem('it is written in a version of YAML other than 1', start, end)
      this.#hasVersion = true
    } else if (meaning.name === 'tag') {
      const { handle, prefix } = meaning
      if (this.#prefixes.has(handle)) throw new YamlProblem(`\`${handle}\` is declared twice`, start, end)
      this.#prefixes.set(handle, prefix)
    }
  }

  /** The tag in full. @throws YamlProblem */
  resolve({ handle, suffix, start, end }: TagToken): string {
    if (handle === undefined) return suffix
    const prefix = this.#prefixes.get(handle) ?? defaults.get(handle)
    if (prefix === undefined) throw new YamlProblem(`no \`%TAG\` declares \`${handle}\``, start, end)
    return prefix + suffix
  }
}

const defaults: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
])
