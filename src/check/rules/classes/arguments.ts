import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import { isVariableName } from '../../../yaql/index.js'
import { shown } from '../../shown.js'
import { entryOf, itemsOf, textOf, valueUnder, type YamlEntry, type YamlMap, type YamlNode } from '../../yaml/node.js'
import type { ClassContext } from './context.js'
import { checkDeclaration, misreadName } from './declarations.js'
import { argumentKeys } from './keys.js'

const usages = ['Standard', 'VarArgs', 'KwArgs']

/** Checks the arguments of a method. */
export function checkArguments(method: YamlMap, context: ClassContext): void {
  const { sink } = context
  const declared = itemsOf(valueUnder(method, 'Arguments'))
  const sound: YamlEntry[] = []
  for (const item of declared) {
    const [entry, second] = item.kind === 'map' ? item.entries : []
    if (entry === undefined || second !== undefined) {
      sink.report(murano.classes.badArguments, second?.key.span ?? shapeSpan(item, method))
    } else sound.push(entry)
  }
  const seen = new Set<string>()
  for (const { key, value } of sound) {
    checkDeclaration(key, value, argumentKeys, usages, sink)
    checkName({ key, value }, context)
    if (seen.has(key.text)) sink.report(murano.classes.duplicateArgument, key.span, { name: shown(key.text) })
    seen.add(key.text)
    const usage = usageOf(value)
    const byDefault = entryOf(value, 'Default')
    if (byDefault !== undefined && (usage === 'VarArgs' || usage === 'KwArgs')) {
      sink.report(murano.classes.ignoredDefault, byDefault.key.span, { usage })
    }
  }
  checkOrder(sound, context)
}

/** How many arguments of a method take one by position. */
export function countReceivers(method: YamlMap): number {
  const entries = itemsOf(valueUnder(method, 'Arguments')).flatMap((item) => (item.kind === 'map' ? item.entries : []))
  return entries.filter(({ value }) => usageOf(value) !== 'KwArgs').length
}

function usageOf(declaration: YamlNode): string {
  return textOf(valueUnder(declaration, 'Usage')) ?? 'Standard'
}

/** The place of an item that is no argument; an empty one has none of its own. */
function shapeSpan(item: YamlNode, method: YamlMap): SourceSpan | undefined {
  return item.span.end > item.span.start ? item.span : entryOf(method, 'Arguments')?.key.span
}

function checkName({ key }: YamlEntry, { sink }: ClassContext): void {
  const name = shown(key.text)
  const kind = misreadName(key)
  if (kind !== undefined) sink.report(murano.classes.badArgumentName, key.span, { name, kind })
  else if (key.text === 'this' || key.text === '') sink.report(murano.classes.shadowedThis, key.span, { name })
  else if (!isVariableName(key.text)) sink.report(murano.classes.unsayableArgument, key.span, { name })
}

function checkOrder(declared: readonly YamlEntry[], { sink }: ClassContext): void {
  let collects: 'nothing' | 'VarArgs' | 'KwArgs' = 'nothing'
  for (const { key, value } of declared) {
    const usage = usageOf(value)
    const isLate = usage === 'KwArgs' ? collects === 'KwArgs' : collects !== 'nothing'
    if (isLate && usages.includes(usage)) {
      sink.report(murano.classes.argumentOrder, key.span, { name: shown(key.text) })
      return
    }
    if (usage === 'VarArgs' || usage === 'KwArgs') collects = usage
  }
}
