import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { isFunctionName } from '../../../yaql/index.js'
import { didYouMean } from '../../nearest.js'
import { shown, shownNode } from '../../shown.js'
import {
  entryOf,
  isNull,
  textOf,
  valueUnder,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { checkArguments, countReceivers } from './arguments.js'
import type { ClassContext } from './context.js'
import { checkUsage, misreadName } from './declarations.js'
import { checkKeys, methodKeys } from './keys.js'

const usages = ['Runtime', 'Action', 'Static', 'Extension']
/** What the engine calls by itself. */
const engineMethods: ReadonlyMap<string, string> = new Map([
  ['initialize', '.init'],
  ['destroy', '.destroy'],
])

/** Checks how a method is declared, less its body. */
export function checkMethod(key: YamlScalar, node: YamlNode, context: ClassContext): void {
  const { sink } = context
  checkName(key, context)
  if (key.text === 'set') reportAmbiguous(key, sink)
  if (isFalsy(node)) return
  if (node.kind !== 'map') {
    sink.report(murano.classes.methodIsNoMap, key.span, { name: shown(key.text) })
    return
  }
  checkKeys(node, methodKeys, sink)
  checkUsage(node, 'method', usages, sink)
  checkScope(node, context)
  checkArguments(node, context)
  const parameters = countReceivers(node)
  if (textOf(valueUnder(node, 'Usage')) === 'Extension' && parameters === 0) {
    sink.report(murano.classes.extensionWithoutArguments, key.span)
  }
  // Without arguments none of YAQL's functions of that name fits
  if (key.text === 'assert' && parameters > 0) reportAmbiguous(key, sink)
}

function reportAmbiguous({ text: name, span }: YamlScalar, sink: DiagnosticSink): void {
  sink.report(murano.classes.ambiguousWithYaql, span, { name })
}

/** Reports two names of one method. */
export function checkMethodNames(methods: readonly YamlEntry[], { sink }: ClassContext): void {
  const seen = new Map<string, YamlScalar>()
  for (const { key } of methods) {
    const engineName = engineMethods.get(key.text) ?? key.text
    const before = seen.get(engineName)
    seen.set(engineName, key)
    if (before === undefined || key.type !== 'text' || before.type !== 'text' || before.text === key.text) continue
    const name = key.text === engineName ? before.text : key.text
    const related = [{ message: 'The other one is here.', span: before.span }]
    sink.report(murano.classes.duplicateMethod, key.span, { name, engineName }, related)
  }
}

function checkName(key: YamlScalar, { sink }: ClassContext): void {
  const { text } = key
  const misread = misreadName(key)
  const name = shown(text)
  if (misread !== undefined) {
    const reason = `Murano reads the name as ${misread}`
    sink.report(murano.classes.uncallableMethod, key.span, { name, reason, hint: '' })
  } else if (text === '__init__') sink.report(murano.classes.reservedMethod, key.span)
  else if (text !== '.init' && text !== '.destroy' && !isFunctionName(text)) {
    const reason = 'it is no word of letters, digits and underscores'
    const hint = text.startsWith('.') ? dottedHint(text) : ''
    sink.report(murano.classes.uncallableMethod, key.span, { name, reason, hint })
  }
}

function dottedHint(text: string): string {
  const meant = engineMethods.get(text.slice(1))
  return meant === undefined ? didYouMean(text, engineMethods.values()) : ` Did you mean \`${meant}\`?`
}

function checkScope(node: YamlMap, { sink }: ClassContext): void {
  const scope = entryOf(node, 'Scope')?.value
  if (scope === undefined || isNull(scope)) return
  const text = textOf(scope)
  if (textOf(valueUnder(node, 'Usage')) === 'Action') {
    if (text === 'Session') sink.report(murano.classes.actionWithScope, scope.span)
  } else if (text !== 'Public' && text !== 'Session') {
    sink.report(murano.classes.badScope, scope.span, { scope: shownNode(scope) })
  }
}
