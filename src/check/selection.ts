import { muranoCatalogue } from '../diagnostics/index.js'

/** Says which codes are reported. */
export type Selection = (code: string) => boolean

/** All of them. */
export const everything: Selection = () => true

/**
 * The codes that begin with any of `select`, or all if that is empty, less those that begin with any of `ignore`.
 */
export function selectionOf(select: readonly string[], ignore: readonly string[]): Selection {
  const isAmong = (beginnings: readonly string[], code: string) => beginnings.some((start) => code.startsWith(start))
  return (code) => (select.length === 0 || isAmong(select, code)) && !isAmong(ignore, code)
}

/** Whether a text is a code of a finding, or the beginning of one. */
export function isCodeOrBeginning(text: string): boolean {
  return /^M\d{0,4}$/.test(text) && knownCodes().some((code) => code.startsWith(text))
}

/** All codes that `vetro check` may report. */
export function knownCodes(): readonly string[] {
  return muranoCatalogue.flatMap(({ kinds }) => Object.values(kinds).map(({ code }) => code))
}
