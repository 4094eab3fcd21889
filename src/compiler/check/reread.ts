import { parse, readsAsWords } from '../../yaql/index.js'
import type { ExpressionNode, ListNode, MapNode, YamlNode } from '../print/node.js'
import { isPrintable } from '../print/scalar.js'
import { readYaml, type YamlReading } from '../print/yaml.js'
import { sameExpression } from './same-expression.js'

/**
 * Proves that a printed file says what was meant: each scalar and key kept its kind and value, and each expression
 * parses to the tree that it was printed from.
 * @throws Error with the file and the place in it, such as `Classes/A.yaml at /Methods/run/Body/0`.
 */
export function assertReadsBack(file: string, source: string, expected: YamlNode): void {
  for (const { place, problem } of misreadings(source, expected)) {
    throw new Error(`${file} at ${place || 'the top'}: ${problem}. This is a defect of the compiler`)
  }
}

interface Misreading {
  /** Keys and indices from the top, each after a slash. */
  readonly place: string
  readonly problem: string
}

function* misreadings(source: string, expected: YamlNode): Generator<Misreading> {
  if (!isPrintable(source)) yield { place: '', problem: 'holds characters that YAML cannot' }
  let actual: YamlReading
  try {
    actual = readYaml(source)
  } catch (error) {
    yield { place: '', problem: error instanceof Error ? error.message : String(error) }
    return
  }
  yield* differences(expected, actual, '')
}

function* differences(expected: YamlNode, actual: YamlReading | undefined, place: string): Generator<Misreading> {
  if (expected.kind === 'list') {
    yield* listDifferences(expected, actual, place)
  } else if (expected.kind === 'map') {
    yield* mapDifferences(expected, actual, place)
  } else {
    const problem =
      actual?.kind === 'scalar' ? scalarProblem(expected, actual) : `a scalar came out as ${actual?.kind ?? 'nothing'}`
    if (problem !== undefined) yield { place, problem }
  }
}

function* listDifferences(expected: ListNode, actual: YamlReading | undefined, place: string): Generator<Misreading> {
  if (actual?.kind !== 'list' || actual.items.length !== expected.items.length) {
    yield { place, problem: 'a list lost or gained items' }
    return
  }
  for (const [index, item] of expected.items.entries()) {
    yield* differences(item, actual.items[index], `${place}/${index}`)
  }
}

function* mapDifferences(expected: MapNode, actual: YamlReading | undefined, place: string): Generator<Misreading> {
  if (actual?.kind !== 'map' || actual.entries.length !== expected.entries.length) {
    yield { place, problem: 'a map lost or gained entries' }
    return
  }
  const keys = new Set<string>()
  for (const [index, entry] of expected.entries.entries()) {
    const read = actual.entries[index]
    const inner = `${place}/${read?.key.kind === 'scalar' ? String(read.key.value) : '?'}`
    yield* differences(entry.key, read?.key, inner)
    yield* differences(entry.value, read?.value, inner)
    keys.add(identity(read?.key))
  }
  if (keys.size !== expected.entries.length) yield { place, problem: 'two keys are alike, and the last one would win' }
}

function scalarProblem(
  expected: Exclude<YamlNode, { kind: 'list' | 'map' }>,
  actual: Extract<YamlReading, { kind: 'scalar' }>,
): string | undefined {
  const meant = JSON.stringify('value' in expected ? expected.value : null)
  switch (expected.kind) {
    case 'text':
      if (actual.value !== expected.value) return `the text ${meant} came out as ${shown(actual)}`
      if (actual.plain && !readsAsWords(expected.value, 'engine')) return `the text ${meant} came out without quotes`
      return undefined
    case 'scalar':
      return actual.plain && actual.value === expected.value ? undefined : `${meant} came out as ${shown(actual)}`
    case 'nothing':
      return actual.value === null ? undefined : `nothing came out as ${shown(actual)}`
    case 'expression':
      return expressionProblem(expected, actual)
  }
}

function expressionProblem(
  expected: ExpressionNode,
  actual: Extract<YamlReading, { kind: 'scalar' }>,
): string | undefined {
  if (!actual.plain || typeof actual.value !== 'string' || readsAsWords(actual.value, expected.dialect)) {
    return `an expression came out as ${shown(actual)}, which is none to Murano`
  }
  const read = parse(actual.value, expected.dialect)
  if ('error' in read) return `the expression ${shown(actual)} does not parse: ${read.error.message}`
  return sameExpression(read.expression, expected.expression) ? undefined : `${shown(actual)} says something else`
}

function shown(actual: Extract<YamlReading, { kind: 'scalar' }>): string {
  return `${actual.plain ? 'plain' : 'quoted'} ${JSON.stringify(actual.value) ?? String(actual.value)}`
}

/** What Murano tells keys apart by: the plain ones among texts are expressions, and to Python true is 1. */
function identity(key: YamlReading | undefined): string {
  if (key?.kind !== 'scalar') return ''
  const { plain, value } = key
  const isExpression = plain && typeof value === 'string' && !readsAsWords(value, 'engine')
  return JSON.stringify([isExpression, typeof value === 'boolean' ? Number(value) : value])
}
