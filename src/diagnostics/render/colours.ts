/** Marks parts of a text for the terminal. */
export interface Colours {
  error(text: string): string
  warning(text: string): string
  /** File names. */
  place(text: string): string
  /** What matters less. */
  faint(text: string): string
}

/** For a terminal. */
export const ansiColours: Colours = {
  error: (text) => `\u001b[31m${text}\u001b[39m`,
  warning: (text) => `\u001b[33m${text}\u001b[39m`,
  place: (text) => `\u001b[36m${text}\u001b[39m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
}

/** For anything else. */
export const noColours: Colours = {
  error: (text) => text,
  warning: (text) => text,
  place: (text) => text,
  faint: (text) => text,
}

/** Whether to colour: FORCE_COLOR decides first (0 is no), then NO_COLOR, then whether a terminal is there. */
export function chooseColours(environment: Readonly<NodeJS.ProcessEnv>, isTerminal: boolean): Colours {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = environment
  if (forced !== undefined && forced !== '') return forced === '0' ? noColours : ansiColours
  return isTerminal && !refused ? ansiColours : noColours
}
