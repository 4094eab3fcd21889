/** What `vetro` exits with. */
export const exitCodes = {
  success: 0,
  /** There were diagnostics with errors. */
  diagnostics: 1,
  /** The command line, or what it names, is not usable. */
  usage: 64,
  /** Vetro itself failed. */
  internal: 70,
} as const

/** One of the codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A mistake on the command line: shown as one line, and the exit code is 64. */
export class UsageError extends Error {}
