import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { didYouMean, nearestName } from '../../nearest.js'
import {
  entriesOf,
  isNull,
  isText,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../../yaml/node.js'
import { type FormDefinition, readVersion } from './definition.js'
import { describeNode, shorten } from './describe.js'
import { decamelize } from './names.js'

const kinds = murano.forms.definition

/** The keys at the top of a form, as authors write them. */
const topKeys = ['Version', 'Application', 'Templates', 'Parameters', 'ParametersSource', 'Forms']

/** What the dashboard's object for a form has itself: a key of the name replaces it. */
const breakingKeys: ReadonlySet<string> = new Set([
  ...['version', 'fqn', 'self', 'cleaned_data', 'context', 'spec_version'],
  ...['get_data', 'set_data', 'update_cleaned_data', 'extract_attributes', 'extract_form_data'],
])

/** Checks the top of a form and the shape of its steps: whether it can be loaded. */
export function checkShape(form: FormDefinition, sink: DiagnosticSink): void {
  checkTopKeys(form, sink)
  checkVersion(form.root, sink)
  checkApplication(form, sink)
  checkSection(form.sections.get('templates'), '`Templates`', 'map', sink)
  checkSection(form.sections.get('parameters'), '`Parameters`', 'map', sink)
  checkParameterNames(form.sections.get('parameters')?.value, sink)
  checkTextKeys(form.sections.get('templates')?.value, sink)
  const source = form.sections.get('parameters_source')
  if (source !== undefined && !isText(source.value)) checkSection(source, '`ParametersSource`', 'text', sink)
  checkSection(form.sections.get('forms'), '`Forms`', 'list', sink)
}

function checkTopKeys({ root, application }: FormDefinition, sink: DiagnosticSink): void {
  checkTextKeys(root, sink)
  for (const { key } of root.entries) {
    if (!isPlainKey(key) || key.text === 'Version') continue
    const name = decamelize(key.text)
    if (topKeys.some((known) => decamelize(known) === name && name !== 'version')) continue
    if (application === undefined && isMeant(name)) continue
    if (breakingKeys.has(name)) {
      const hint = didYouMean(key.text, topKeys)
      sink.report(kinds.breakingKey, key.span, { key: key.text, hint })
    } else {
      const hint = `Remove it.${didYouMean(key.text, topKeys)}`
      sink.report(kinds.unknownKey, key.span, { key: shorten(key.text), hint })
    }
  }
}

/** Whether a key was meant to be `Application`. */
function isMeant(key: string): boolean {
  return nearestName(key, ['application']) !== undefined
}

function checkVersion(root: YamlMap, sink: DiagnosticSink): void {
  const node = root.entries.find(({ key }) => key.value === 'Version')?.value
  if (node === undefined) return
  const version = readVersion(node)
  const [major, minor, patch] = version ?? [0, 0, 0]
  if (major === 2 && (minor < 4 || (minor === 4 && patch === 0))) return
  const found = node.kind === 'scalar' && !isNull(node) ? `\`${shorten(node.text)}\`` : describeNode(node)
  sink.report(kinds.version, node.span, { found })
}

function checkApplication({ root, application, asksForName }: FormDefinition, sink: DiagnosticSink): void {
  if (application === undefined || isNull(application)) {
    const { file, start } = root.span
    const meant = root.entries.find(({ key }) => isText(key) && isMeant(decamelize(key.text)))?.key
    const hint = meant === undefined ? '' : ` Did you mean \`Application\` by \`${shorten(meant.text)}\`?`
    sink.report(kinds.noApplication, application?.span ?? meant?.span ?? { file, start, end: start }, { hint })
    return
  }
  if (application.kind === 'map') return
  const isComputed = application.kind === 'scalar' && readScalar(application, 'dashboard').kind === 'expression'
  // The name is written into what stands here, before anything is evaluated
  if (isComputed && !asksForName) return
  report(application, '`Application`', 'a map', sink)
}

/** Checks that a section, if it is there and not empty, is a map, a list or a text. */
function checkSection(
  entry: YamlEntry | undefined,
  what: string,
  kind: 'map' | 'list' | 'text',
  sink: DiagnosticSink,
): void {
  if (entry === undefined || isNull(entry.value) || entry.value.kind === kind) return
  report(entry.value, what, `a ${kind}`, sink)
}

function report(node: YamlNode, what: string, expected: string, sink: DiagnosticSink): void {
  sink.report(kinds.wrongShape, node.span, { what, expected, found: describeNode(node) })
}

function checkParameterNames(parameters: YamlNode | undefined, sink: DiagnosticSink): void {
  checkTextKeys(parameters, sink)
  for (const { key } of entriesOf(parameters)) {
    if (!isPlainKey(key) || /^\p{L}/u.test(key.text)) continue
    sink.report(kinds.ignoredParameter, key.span, { name: shorten(key.text) })
  }
}

/** Checks that the keys of a map are texts, where the dashboard cannot do with others. */
export function checkTextKeys(node: YamlNode | undefined, sink: DiagnosticSink): void {
  for (const { key } of entriesOf(node)) {
    if (isPlainKey(key)) continue
    sink.report(kinds.keyIsNoText, key.span, { key: shorten(key.text), found: describeNode(key) })
  }
}

/** Whether a key is a text to the dashboard: without quotes, `my-key` is an expression. */
export function isPlainKey(key: YamlScalar): boolean {
  return isText(key) && readScalar(key, 'dashboard').kind === 'literal'
}
