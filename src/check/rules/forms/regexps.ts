import type { DiagnosticSink, SourceSpan } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import type { YamlScalar } from '../../yaml/node.js'
import { shorten } from './describe.js'
import { reviewRegexp } from './python-regexp.js'

const kinds = murano.forms.fields

/** Longer ones are not looked into. */
const longest = 2000

/** Checks a regular expression of a field. `isTyped`: browsers check it while the value is typed into one line. */
export function checkRegexp(scalar: YamlScalar, isTyped: boolean, sink: DiagnosticSink): void {
  const { text } = scalar
  if (text.length > longest) return
  const [, delimited, flags = ''] = /^\/(.*)\/([A-Za-z]*)$/.exec(text) ?? []
  if (text.startsWith('/') && delimited === undefined) {
    sink.report(kinds.regexpSlash, scalar.span)
    return
  }
  // Blanks and comments would have to be left out
  if (/x/i.test(flags)) return
  const pattern = delimited ?? text
  const place = (offset: number) => spanAt(scalar, delimited === undefined ? offset : offset + 1)
  const { problem, pythonOnly } = reviewRegexp(pattern)
  if (problem !== undefined) {
    const hint = /^\(\?<\w/.test(pattern.slice(problem.offset)) ? ' Named groups are written `(?P<name>...)`.' : ''
    sink.report(kinds.regexpSyntax, place(problem.offset), { reason: problem.reason, hint })
    return
  }
  if (isTyped && pythonOnly !== undefined) {
    const { part, instead, offset } = pythonOnly
    sink.report(kinds.regexpBrowser, place(offset), { part: shorten(part), instead })
    return
  }
  if (isTyped && /[ims]/i.test(flags)) sink.report(kinds.regexpFlags, scalar.span, { flags })
  if (hasNoEnd(pattern)) sink.report(kinds.regexpEnd, scalar.span)
}

/** Whether it begins with `^` and ends with something repeated, which has no effect there without a `$`. */
function hasNoEnd(pattern: string): boolean {
  return /^\^[^|]*(?:\[(?:[^\]\\^]|\\.)(?:[^\]\\]|\\.)*\]|\\[dw])(?:[+*]|\{\d+,\d*\})\)*$/.test(pattern)
}

function spanAt(scalar: YamlScalar, offset: number): SourceSpan {
  const { span, style, text } = scalar
  const quotes = span.end - span.start - text.length
  // Without escapes, what is within quotes stands there as it is
  if (style === 'block' || (style === 'plain' ? quotes !== 0 : quotes !== 2)) return span
  const start = span.start + offset + (style === 'plain' ? 0 : 1)
  return { file: span.file, start, end: Math.min(start + 1, span.end) }
}
