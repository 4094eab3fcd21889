import { isUtf8 } from 'node:buffer'
import type { CheckedPackage } from '../../package.js'
import type { TextFile } from '../../text-file.js'
import { scriptsFolder } from '../plans/file-uses.js'
import type { Plan } from '../plans/plan.js'
import { type Interpreter, readInterpreter } from './interpreter.js'
import { type Usage, usagesIn } from './usage.js'

/** A script that nodes run, or that one of these uses. */
export interface ScriptFile {
  readonly file: TextFile
  /** As it reaches the node: the engine turns line ends into line feeds. */
  readonly text: string
  /** Whether the file begins with a byte order mark, which `text` is without. */
  readonly hasByteOrderMark: boolean
  readonly interpreter: Interpreter | undefined
  /** How plans use it, if they do. */
  readonly usage: Usage | undefined
  /** Whether it may be filled in before it reaches a node. */
  readonly isTemplate: boolean
}

/** Longer files are no scripts that anybody has written. */
const sizeLimit = 256 * 1024

/** The scripts among a package's resources. */
export function scriptFiles(checked: CheckedPackage, plans: readonly Plan[]): readonly ScriptFile[] {
  const usages = usagesIn(plans, checked.files)
  return [...checked.files.values()].flatMap(({ path, content }) => {
    if (!path.startsWith('Resources/') || content.length > sizeLimit) return []
    const usage = usages.get(path)
    if (usage?.isEntryPoint !== true && !looksLikeScript(path, content)) return []
    if (!isUtf8(content) || content.includes(0)) return []
    const file = checked.text(path)
    if (file === undefined) return []
    const isSent = path.startsWith(`${scriptsFolder}/`)
    return [
      {
        file,
        text: file.text.replace(/\r\n?/g, '\n'),
        hasByteOrderMark: content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf,
        interpreter: readInterpreter(file.text),
        usage,
        isTemplate: !isSent && /%\w+%|\{\{|\{%|@\w+@|\{\d+\}|<\w+>|__[A-Z]+__/.test(file.text),
      },
    ]
  })
}

function looksLikeScript(path: string, content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(0, 80)).toString('utf8')
  const isNamed = path.startsWith(`${scriptsFolder}/`) && /\.(?:sh|bash|py)$/.test(path)
  return isNamed || /^\ufeff?\s*#!/.test(start)
}
