import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { readScalar } from '../../../src/check/expression.js'
import { flavourOf } from '../../../src/check/yaml/flavour.js'
import type { YamlNode } from '../../../src/check/yaml/node.js'
import { readYaml } from '../../../src/check/yaml/read.js'
import { Diagnostics } from '../../../src/diagnostics/index.js'
import type { Dialect } from '../../../src/yaql/index.js'
import { suiteWith } from '../../harness/available.js'
import { type Random, randomFrom } from '../../mistakes/mutate.js'
import { Oracle } from '../../yaql/oracle.js'
import { mutated, soup } from './mutate.js'
import { oddTexts } from './odd.js'

/** How a text is read, and a path at which it is read so. */
const readers = {
  class: 'Classes/A.yaml',
  form: 'UI/ui.yaml',
  manifest: 'manifest.yaml',
  resource: 'Resources/Plan.template',
} as const

type Reader = keyof typeof readers

const seed = Number(process.env.FUZZ_SEED ?? 1)
const cases = Number(process.env.VETRO_FUZZ_CASES ?? 500) * 3

/** What differs and is left so. */
const known: readonly { readonly pattern: RegExp; readonly reader?: Reader; readonly reason: string }[] = [
  {
    pattern: /1: .*\n1\.0: /,
    reason: 'of keys that are equal, Python shows the first, and we the one whose value counts',
  },
  { reader: 'resource', pattern: /^%(?!YAML|TAG)/m, reason: 'libyaml refuses directives that it does not know' },
  { reader: 'resource', pattern: /!(?:\s|$)/, reason: 'nothing after a tag without a name is a text to libyaml' },
  {
    reader: 'resource',
    pattern: /[:?] ?[[\]{},]/,
    reason: 'libyaml refuses some of these, in brackets and without a space',
  },
  { reader: 'resource', pattern: /\\ud800/, reason: 'libyaml refuses halves of characters' },
]

const test = suiteWith(['engine', 'dashboard'], 'YAML is read as Murano reads it')
let oracle: Oracle

test.before(() => {
  oracle = new Oracle(new URL('oracle.py', import.meta.url))
})
test.after(() => oracle.stop())

const dataOf = (node: YamlNode, dialect?: Dialect): unknown => {
  if (node.kind === 'list') return ['list', node.items.map((item) => dataOf(item, dialect))]
  if (node.kind === 'map') {
    return ['map', node.entries.map(({ key, value }) => [dataOf(key, dialect), dataOf(value, dialect)])]
  }
  if (dialect !== undefined && readScalar(node, dialect).kind !== 'literal') return ['expression', node.text]
  if (node.type === 'integer') return ['integer', String(BigInt(node.value ?? 0))]
  return node.type === 'float' || node.type === 'date' ? [node.type] : node.value
}

/** Whether Murano cannot read a text as the expression that it may be: the rules for expressions report it. */
const hasBrokenExpression = (node: YamlNode, dialect?: Dialect): boolean => {
  if (node.kind === 'list') return node.items.some((item) => hasBrokenExpression(item, dialect))
  if (node.kind === 'map') {
    return node.entries.some(({ key, value }) => [key, value].some((part) => hasBrokenExpression(part, dialect)))
  }
  const reading = dialect === undefined ? undefined : readScalar(node, dialect)
  return reading?.kind === 'useless' && (node.tag !== undefined || reading.problem.code === 'invalid-escape')
}

/** Numbers are compared as far as both languages have them. */
const comparable = (data: unknown): unknown => {
  if (!Array.isArray(data)) return data
  if (data[0] === 'integer' && !Number.isSafeInteger(Number(data[1]))) return ['integer']
  if (data[0] === 'float') return ['float']
  return data.map(comparable)
}

/** What is different for us; undefined if nothing is. */
const difference = async (reader: Reader, text: string): Promise<string | undefined> => {
  const sink = new Diagnostics()
  const ours = readYaml({ path: readers[reader], file: `/${readers[reader]}`, text }, sink)
  const theirs = (await oracle.ask({ as: reader, text })) as { documents?: unknown[]; error?: string }
  const errors = sink.list.filter(({ severity }) => severity === 'error')
  if (ours === undefined && errors.length === 0) return 'we refuse it and do not say why'
  const { dialect } = flavourOf(readers[reader])
  if (theirs.documents === undefined) {
    const refused = ours === undefined || ours.some((node) => hasBrokenExpression(node, dialect))
    return refused ? undefined : `we take it; ${theirs.error}`
  }
  if (ours === undefined) return `we refuse it: ${errors.map(({ message }) => message).join(' ')}`
  const expected = JSON.stringify(theirs.documents.filter((document) => document !== null).map(comparable))
  const actual = JSON.stringify(ours.map((node) => comparable(dataOf(node, dialect))))
  return actual === expected ? undefined : `we read ${actual}, they ${expected}`
}

const differences = async (texts: readonly (readonly [Reader, string])[]): Promise<string[]> => {
  const found = await Promise.all(
    texts.map(async ([reader, text]) => {
      const isKnown = known.some(({ reader: only, pattern }) => (only ?? reader) === reader && pattern.test(text))
      const different = isKnown ? undefined : await difference(reader, text)
      return different === undefined ? [] : [`${reader} ${JSON.stringify(text)}: ${different}`]
    }),
  )
  return found.flat()
}

const everyReader = ['class', 'form', 'manifest', 'resource'] as const

const sources = ['test/check/corpus/good', 'test/packages', 'test/print'].flatMap((folder) => {
  const root = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|template)$/.test(path))
    .sort()
    .map((path) => readFileSync(root + path, 'utf8'))
})

test('odd texts', async () => {
  const texts = oddTexts.flatMap((text) => everyReader.map((reader) => [reader, text] as const))
  assert.equal(await differences(texts), [])
})

test('what is known to differ does', async () => {
  for (const { pattern, reader = 'class', reason } of known) {
    const texts = oddTexts.filter((text) => pattern.test(text))
    const found = await Promise.all(texts.map((text) => difference(reader, text)))
    assert.ok(
      found.some((different) => different !== undefined),
      reason,
    )
  }
})

/** So many texts, each for one of the readers. */
const randomTexts = (make: (random: Random) => string): (readonly [Reader, string])[] => {
  const random = randomFrom(seed)
  return Array.from({ length: cases }, () => [pick(everyReader, random), make(random)] as const)
}

const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('there is nothing to pick from')
  return item
}

test(`parts of class files, plans and forms with changes, seed ${seed}`, async () => {
  assert.equal(await differences(randomTexts((random) => mutated(pick(sources, random), random))), [])
})

test(`pieces in any order, seed ${seed}`, async () => {
  assert.equal(await differences(randomTexts(soup)), [])
})

test.run()
