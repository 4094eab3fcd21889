import { type DiagnosticSink, murano, type SourceSpan } from '../../diagnostics/index.js'
import type { TextFile } from '../text-file.js'
import { NodeBuilder } from './build.js'
import { flavourOf } from './flavour.js'
import { YamlBudget, YamlTooLarge, yamlLimit } from './limits.js'
import { isNull, type YamlNode } from './node.js'
import { Parser } from './parse.js'
import { YamlProblem } from './scan/problem.js'
import { Scanner } from './scan/scanner.js'
import { isFalsy } from './truth.js'

export { YamlBudget, yamlLimit } from './limits.js'

/** What PyYAML takes for no text. */
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * Reads the documents of a YAML file, those that are empty left out, and reports what Murano would refuse or drop.
 * Undefined if the file is no YAML.
 */
export function readYaml(
  { path, file, text }: TextFile,
  sink: DiagnosticSink,
  budget = new YamlBudget(),
): readonly YamlNode[] | undefined {
  const at = (start: number, end = start): SourceSpan => ({ file, start, end })
  if (text.length > yamlLimit) {
    sink.report(murano.files.yamlTooLong, at(0), { size: text.length, limit: yamlLimit })
    return undefined
  }
  budget.spendCharacters(text.length)
  if (!budget.isLeft) {
    if (budget.tell()) sink.report(murano.files.tooMuchYaml, at(0))
    return undefined
  }
  const control = unprintable.exec(text)
  if (control !== null) {
    const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    sink.report(murano.files.controlCharacter, at(control.index, control.index + 1), { code: `U+${code}` })
    return undefined
  }
  const flavour = flavourOf(path)
  const builder = new NodeBuilder(file, flavour, sink)
  const parser = new Parser(new Scanner(text, flavour.isLibyaml), builder)
  const documents: YamlNode[] = []
  try {
    for (let next = parser.next(true); next !== undefined; next = parser.next(false)) {
      budget.spendDocument(parser.count)
      documents.push(next)
    }
  } catch (error) {
    if (error instanceof YamlProblem) {
      sink.report(murano.files.yamlSyntax, at(error.start, Math.min(error.end, text.length)), { reason: error.reason })
    } else if (error instanceof YamlTooLarge) {
      const kind = error.limit === 'depth' ? murano.files.yamlTooDeep : murano.files.aliasBomb
      sink.report(kind, at(error.start, error.end))
    } else throw error
    return undefined
  }
  const [, second] = documents
  if (second !== undefined && !flavour.isStream) {
    sink.report(murano.files.severalDocuments, second.span)
    return undefined
  }
  return builder.failed
    ? undefined
    : documents.filter((document) => !(flavour.isStream ? isFalsy(document) : isNull(document)))
}
