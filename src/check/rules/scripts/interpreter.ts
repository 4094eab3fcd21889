import { posix } from 'node:path'
import { nearestName } from '../../nearest.js'

/** What the first line of a script says. */
export interface Interpreter {
  /** What stands before its `#!`; empty if nothing does. */
  readonly before: string
  /** As it is written: `/usr/bin/env`. */
  readonly program: string
  readonly language: Language
  /** Its name, if it is probably meant to be that of another program. */
  readonly mistyped?: { readonly name: string; readonly nearest: string }
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
  const name = posix.basename(named ?? '')
  const nearest = [name, name.replace(/[\d.-]+$/, '')].some((each) => programs.includes(each))
    ? undefined
    : nearestName(name, likely)
  const known = { before, program, language: languageOf(name) }
  return nearest === undefined ? known : { ...known, mistyped: { name, nearest } }
}

/** What scripts are mostly written for. */
const likely = ['bash', 'sh', 'python3', 'python', 'perl', 'ruby', 'env', 'node']
const programs = [
  ...likely,
  ...['dash', 'ash', 'ksh', 'zsh', 'csh', 'tcsh', 'fish', 'mksh', 'busybox', 'awk', 'gawk', 'sed', 'make', 'expect'],
  ...['tclsh', 'wish', 'php', 'lua', 'pwsh', 'nodejs', 'deno', 'bun', 'java', 'groovy', 'guile', 'Rscript', 'pypy3'],
]

function languageOf(name: string): Language {
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
