/** What a command knows of the process around it. Results go to `output`, all else to `progress`. */
export interface Terminal {
  /** Absolute path of the current folder. */
  readonly directory: string
  readonly environment: Readonly<NodeJS.ProcessEnv>
  /** Standard output: results only. */
  readonly output: TerminalStream
  /** Standard error: progress and diagnostics. */
  readonly progress: TerminalStream
}

/** A stream as commands use it. */
export interface TerminalStream {
  write(text: string): unknown
  readonly isTTY?: boolean
  /** Width, on a terminal. */
  readonly columns?: number
}
