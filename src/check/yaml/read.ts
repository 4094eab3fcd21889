import { type Document, parseAllDocuments } from 'yaml'
import { type DiagnosticSink, murano, type SourceSpan } from '../../diagnostics/index.js'
import type { TextFile } from '../text-file.js'
import { NodeReader } from './build.js'
import type { YamlNode } from './node.js'

/** Longer files are not looked into: no author writes such, and reading them could take minutes. In UTF-16 code units. */
export const yamlLimit = 512 * 1024

/** Findings of syntax in one file after which the rest is likely to follow from the first ones. */
const shownErrors = 3

/**
 * Reads the documents of a YAML file, those that are empty left out, and reports what PyYAML would refuse or drop.
 * Undefined if the file is no YAML.
 */
export function readYaml({ file, text }: TextFile, sink: DiagnosticSink): readonly YamlNode[] | undefined {
  const at = (start: number, end = start): SourceSpan => ({ file, start, end })
  if (text.length > yamlLimit) {
    sink.report(murano.files.yamlTooLong, at(0), { size: text.length, limit: yamlLimit })
    return undefined
  }
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/.exec(text)
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, '0')
    sink.report(murano.files.controlCharacter, at(control.index, control.index + 1), { code: `U+${code}` })
    return undefined
  }
  const documents = parse(text)
  if (documents === 'too-deep') {
    sink.report(murano.files.yamlTooDeep, at(0))
    return undefined
  }
  const errors = documents.flatMap((document) => document.errors)
  for (const { pos, message } of errors.slice(0, shownErrors)) {
    sink.report(murano.files.yamlSyntax, at(...pos), { reason: message.replace(/[.:]$/, '') })
  }
  if (errors.length > 0) return undefined
  const reader = new NodeReader(file, sink)
  const nodes = documents.flatMap((document) => {
    const node = reader.read(document)
    return node === undefined || (node.kind === 'scalar' && node.type === 'null') ? [] : [node]
  })
  return reader.failed ? undefined : nodes
}

function parse(text: string): readonly Document.Parsed[] | 'too-deep' {
  // A hostile text can have a hundred thousand errors, and with stack traces they take minutes
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    const documents = parseAllDocuments(text, {
      version: '1.1',
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
    return [...documents]
  } catch (error) {
    if (error instanceof RangeError) return 'too-deep'
    throw error
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
