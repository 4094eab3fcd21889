import type { Diagnostic } from '../diagnostics/index.js'

/** Longer texts are cut: names in them come from packages, and may be anything. In UTF-16 code units. */
const longest = 400

/** A finding whose texts stay within one line of a terminal or log, whatever the package has for names. */
export function presentable({ message, suggestion, related, ...rest }: Diagnostic): Diagnostic {
  return {
    ...rest,
    message: shown(message),
    ...(suggestion === undefined ? {} : { suggestion: shown(suggestion) }),
    ...(related === undefined
      ? {}
      : { related: related.map((place) => ({ ...place, message: shown(place.message) })) }),
  }
}

function shown(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
