import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { nearestName } from '../../nearest.js'
import { commandLines, commandsIn } from './commands.js'
import { lineSpan } from './line-span.js'
import type { ScriptFile } from './script-file.js'

/** What gives variables values: `name=`, `for name`, `read -r name`, `local name` and the like. */
const settings = [
  /(?<![$\w{])([A-Za-z_]\w*)(?:\[[^\]\n]{0,100}\])?\+?=/g,
  /\$\{([A-Za-z_]\w*):?=/g,
  /\b(?:for|select)\s+([A-Za-z_]\w*)/g,
  /\b(?:read|mapfile|readarray|local|declare|typeset|export|readonly|getopts|printf\s+-v)\s+([^\n;|&<>]*)/g,
]

const reference = /(?<!\\)(\$\{?)([A-Za-z_]\w*)(?![\w:[+=?-])/g

/** Shorter names are too much alike. */
const shortest = 4

/** So many names that are not set are looked at: nobody writes more. */
const mostNames = 50

/**
 * Warns of variables that are called almost like one that the script sets, and that no script of the package sets or
 * mentions otherwise. Those in capitals may come from the environment, and all from files of the node.
 */
export function checkVariables({ file, text }: ScriptFile, all: readonly ScriptFile[], sink: DiagnosticSink): void {
  const known = new Set(
    settings.flatMap((setting) => [...text.matchAll(setting)].flatMap(([, found]) => namesIn(found))),
  )
  if (known.size === 0 || readsSettings(text)) return
  const looked = new Set<string>()
  for (const { line, written } of commandLines(text)) {
    // Between apostrophes it may be a variable of another language
    if (/['#]/.test(written)) continue
    for (const { 1: before = '', 2: name = '', index } of written.matchAll(reference)) {
      if (name.length < shortest || !/[a-z]/.test(name) || known.has(name) || looked.has(name)) continue
      looked.add(name)
      if (looked.size > mostNames) return
      const nearest = nearestName(name, known)
      if (nearest === undefined || all.some((script) => mentions(script, name))) continue
      const { start, ...span } = lineSpan(file, line, index + before.length)
      sink.report(murano.scripts.unsetVariable, { ...span, start, end: start + name.length }, { name, nearest })
    }
  }
}

/** Whether it reads files that the package does not send. */
function readsSettings(text: string): boolean {
  for (const { word, argument } of commandsIn(text)) {
    if ((word === '.' || word === 'source') && !/^[^/]/.test(argument ?? '')) return true
  }
  return false
}

function namesIn(text = ''): string[] {
  return text.match(/(?<![$\w{-])[A-Za-z_]\w*/g) ?? []
}

/** Whether a script has the name where it does not ask for its value. */
function mentions({ text }: ScriptFile, name: string): boolean {
  return new RegExp(`(?<![$\\w{])${name}\\b`).test(text)
}
