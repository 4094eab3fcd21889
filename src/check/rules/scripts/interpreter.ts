/** What the first line of a script says. */
export interface Interpreter {
  /** What stands before its `#!`; empty if nothing does. */
  readonly before: string
  /** As it is written: `/usr/bin/env`. */
  readonly program: string
  readonly language: Language
}

/** What a script is written in. `sh`: what /bin/sh reads, on Debian and Ubuntu a small shell. */
export type Language = 'bash' | 'sh' | 'python' | 'other'

/** What stands after `#!` in the first line that is not blank; undefined if it is no such line. */
export function readInterpreter(text: string): Interpreter | undefined {
  const [, before = '', line] = /^(\s*)#!([^\n]*)/.exec(text) ?? []
  if (line === undefined) return undefined
  const words = line.trim().split(/\s+/)
  const [program = ''] = words
  const isEnvironment = /(?:^|\/)env$/.test(program)
  const named = isEnvironment ? words.slice(1).find((word) => !word.startsWith('-') && !word.includes('=')) : program
  return { before, program, language: languageOf(named ?? '') }
}

function languageOf(program: string): Language {
  const name = program.slice(program.lastIndexOf('/') + 1)
  if (name === 'bash') return 'bash'
  if (name === 'sh' || name === 'dash' || name === 'ash') return 'sh'
  return /^python3(?:\.\d+)?$/.test(name) ? 'python' : 'other'
}

/** Whether the first line was probably meant to name an interpreter: `#/bin/bash`, `!#/bin/sh`, `# !/bin/sh`. */
export function isMistyped(firstLine: string): boolean {
  return (
    /^(?:!#|#\s+!)\s*\/\S/.test(firstLine) ||
    /^#\s?\/(?:\S+\/)?(?:bash|sh|dash|python[\d.]*|perl|ruby|env)(?:\s+\S+)?\s*$/.test(firstLine)
  )
}
