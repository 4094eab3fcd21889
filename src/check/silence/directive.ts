import type { Comment } from './comments.js'
import { ignoreWord } from './word.js'

/** What a comment says. */
export interface Directive {
  /** Each with where it stands in the file. */
  readonly codes: readonly { readonly code: string; readonly start: number }[]
  readonly reason: string
}

const form = new RegExp(`^(#+[ \\t]*${ignoreWord})([^:]*)(?::(.*))?$`)

/** Reads `# vetro-ignore M4012, M5001: why`. What is not there is empty. */
export function readDirective({ start, text }: Comment): Directive {
  const [, beginning = '', list = '', reason = ''] = form.exec(text) ?? []
  const codes = [...list.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: code, index }) => ({
    code,
    start: start + beginning.length + index,
  }))
  return { codes, reason: reason.trim() }
}
