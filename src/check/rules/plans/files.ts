import { isUtf8 } from 'node:buffer'
import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { PackageFiles } from '../../package.js'
import { entriesOf, textOf, valueUnder } from '../../yaml/node.js'
import { type FileUse, fileUses, scriptsFolder } from './file-uses.js'
import { Hints } from './hints.js'
import type { Plan } from './plan.js'

/** Looks whether the engine finds the files that scripts of plans name, and agents can write them. */
export class FileCheck {
  readonly #hints = new Hints()
  readonly #paths: readonly string[]
  /** Files that are no text and of which this has been said. */
  readonly #reported = new Set<string>()
  /** Whether files are text, by path. */
  readonly #texts = new Map<string, boolean>()

  constructor(
    private readonly files: PackageFiles,
    private readonly sink: DiagnosticSink,
  ) {
    const folder = `${scriptsFolder}/`
    this.#paths = [...files.keys()].flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []))
  }

  check(plan: Plan): void {
    for (const use of fileUses(plan)) this.#checkUse(use, plan)
  }

  #checkUse({ node, source }: FileUse, plan: Plan): void {
    const { sink } = this
    const { version } = plan
    if (node.kind === 'map' && node.entries.length > 1 && source.kind !== 'twice') {
      const [name = '', ...rest] = node.entries.map(({ key }) => key.text)
      sink.report(murano.plans.fileEntryRest, node.span, { name, rest: rest.join('`, `') })
    }
    if (source.kind === 'none') sink.report(murano.plans.fileEntry, node.span)
    else if (source.kind === 'twice') {
      const related = [{ message: 'It stands here first.', span: source.first }]
      sink.report(murano.plans.fileTwice, node.span, { name: source.name }, related)
    } else if (source.kind === 'download' && version.kind === 'second' && version.minor === 0) {
      sink.report(murano.plans.downloadTooNew, node.span, { version: version.text })
    } else if (source.kind === 'file') {
      const { written, path, isBinary } = source
      if (path === undefined) {
        sink.report(murano.plans.pathEscape, node.span, { path: written, folder: scriptsFolder })
      } else if (!this.files.has(path)) {
        const hint = this.#hintAt(written, plan)
        sink.report(murano.plans.scriptFileMissing, node.span, { path: written, hint })
      } else if (version.kind === 'second' && !this.#isText(path) && !this.#reported.has(path)) {
        this.#reported.add(path)
        sink.report(isBinary ? murano.plans.fileBinary : murano.plans.fileNoText, node.span, { path: written })
      }
    }
  }

  #isText(path: string): boolean {
    const known = this.#texts.get(path)
    if (known !== undefined) return known
    const content = this.files.get(path)?.content
    const isText = content === undefined || isUtf8(content)
    this.#texts.set(path, isText)
    return isText
  }

  /** Files of the plan itself go by their name, and not by what they stand under. */
  #hintAt(written: string, { root }: Plan): string {
    const presets = valueUnder(root, 'Files')
    const name = textOf(valueUnder(valueUnder(presets, written), 'Name'))
    if (name !== undefined) return ` Did you mean \`${name}\`?`
    const names = entriesOf(presets).flatMap(({ value }) => textOf(valueUnder(value, 'Name')) ?? [])
    return this.#hints.nearestPath(written, [...names, ...this.#paths])
  }
}
