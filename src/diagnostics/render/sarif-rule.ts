import type { DiagnosticKind } from '../kind.js'
import { docsOf } from './docs.js'

/** What a log in SARIF tells of the kind that has a code. */
export function sarifRule(code: string, kinds: readonly DiagnosticKind[]): object {
  const kind = kinds.find((each) => each.code === code)
  if (kind === undefined) return { id: code }
  const { message, suggestion, severity } = kind
  const docs = `More in ${docsOf(code)} of Vetro.`
  return {
    id: code,
    shortDescription: { text: message },
    fullDescription: { text: message },
    help: { text: [suggestion, docs].filter((text) => text !== undefined).join(' ') },
    defaultConfiguration: { level: severity },
    properties: { tags: ['murano'], 'problem.severity': severity },
  }
}
