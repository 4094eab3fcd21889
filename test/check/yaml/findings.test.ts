import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { YamlNode } from '../../../src/check/yaml/node.js'
import { readYaml, YamlBudget, yamlLimit } from '../../../src/check/yaml/read.js'
import { createLocator, Diagnostics } from '../../../src/diagnostics/index.js'

/** Each finding as `code line:column`, with what it is about. */
const findings = (text: string, path = 'Classes/A.yaml', budget = new YamlBudget()): string[] => {
  const sink = new Diagnostics()
  readYaml({ path, file: `/${path}`, text }, sink, budget)
  const locate = createLocator(() => text)
  return sink.list.map(({ code, span }) => {
    const start = span && locate(span)?.start
    return `${code} ${start?.line}:${start?.column} ${JSON.stringify(text.slice(span?.start, span?.end).slice(0, 20))}`
  })
}

const test = suite('findings in YAML')

test('of syntax stand where PyYAML gives up, or where what it waits for begins', () => {
  assert.equal(findings('Name: A\nExtends B\nMethods:\n'), ['M1001 2:1 "E"'])
  assert.equal(findings('a: b: c'), ['M1001 1:5 ":"'])
  assert.equal(findings('a:\n\tb: c'), ['M1001 2:1 "\\t"'])
  assert.equal(findings('a: "b\nc: d\n'), ['M1001 1:4 "\\""'])
  assert.equal(findings('a: [b, c\nd: e'), ['M1001 2:2 ":"'])
  assert.equal(findings('a: [b, c'), ['M1001 1:4 "["'])
  assert.equal(findings('a: {b: c]'), ['M1001 1:9 "]"'])
  assert.equal(findings('a:\n    b: 1\n  c: 2'), ['M1001 3:3 "c"'])
  assert.equal(findings('a: @b'), ['M1001 1:4 "@"'])
  assert.equal(findings('a: "\\d"'), ['M1001 1:5 "\\\\"'])
  assert.equal(findings('a: &b c\nd: *b e'), ['M1001 2:7 "e"'])
})

test('of what syntax allows are all told', () => {
  assert.equal(findings('a: 1\nb: 2\na: 3'), ['M1008 3:1 "a"'])
  assert.equal(findings('a: *b\nc: &d 1\ne: &d 2\n? [f]\n: =\n'), [
    'M1005 1:4 "*b"',
    'M1015 3:4 "&d"',
    'M1007 4:3 "[f]"',
    'M1019 5:3 "="',
  ])
  assert.equal(findings('a: !b c\nd: !!int e\nf: 2023-02-29\ng: !!map h\n<<: i'), [
    'M1010 1:7 "c"',
    'M1017 2:10 "e"',
    'M1017 3:4 "2023-02-29"',
    'M1018 4:10 "h"',
    'M1020 5:5 "i"',
  ])
  assert.equal(findings('a: &b\n  c: *b'), ['M1006 2:6 "*b"'])
})

test('of expressions as keys are none: no two are the same', () => {
  assert.equal(findings('$a: 1\n$a: 2\n$.b(): 1\n$.b(): 2'), [])
  assert.equal(findings('$a: 1\n$a: 2', 'Resources/Plan.template'), ['M1008 2:1 "$a"'])
})

test('depend on what a file is for', () => {
  assert.equal(findings('a: !yaql $b', 'UI/ui.yaml'), [])
  assert.equal(findings('a: !yaql $b', 'manifest.yaml'), ['M1010 1:10 "$b"'])
  assert.equal(findings('a: !yaql $b', 'Resources/Plan.template'), ['M1010 1:10 "$b"'])
  assert.equal(findings('a: 1\n---\nb: 2'), [])
  assert.equal(findings('a: 1\n---\nb: 2', 'UI/ui.yaml'), ['M1016 3:1 "b: 2"'])
  assert.equal(findings('a:\t1', 'Resources/Plan.template'), [])
  assert.equal(findings('a:\t1', 'manifest.yaml'), ['M1001 1:3 "\\t"'])
})

test('of characters', () => {
  assert.equal(findings('a: b\x07c'), ['M1009 1:5 "\\u0007"'])
  assert.equal(findings('a: b\x80c'), ['M1009 1:5 "\x80"'])
  assert.equal(findings('a: 😀\xa0\x85'), [])
})

test('of size', () => {
  assert.equal(findings(`a: ${'b'.repeat(yamlLimit)}`), ['M1002 1:1 ""'])
  assert.equal(findings('['.repeat(200)), ['M1003 1:102 "["'])
  assert.equal(findings(`${'- '.repeat(100)}a`), [])
  const nest = (name: string, inner: string) => `${name}: &${name} [${`*${inner}, `.repeat(9)}]\n`
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const bomb = `a: &a [1]\n${names
    .slice(1)
    .map((name, index) => nest(name, names[index] ?? ''))
    .join('')}`
  assert.equal(findings(bomb), ['M1004 7:8 "*f"'])
  const deep = names.map(
    (name, index) => `${name}: &${name} ${'['.repeat(30)}${index > 0 ? `*${names[index - 1]}` : ''}${']'.repeat(30)}\n`,
  )
  assert.equal(findings(deep.join('')), ['M1003 4:37 "*c"'])
  const budget = new YamlBudget()
  const long = `a: ${'b'.repeat(500_000)}`
  const many = [1, 2, 3, 4, 5, 6].map(() => findings(long, undefined, budget))
  assert.equal(many, [[], [], [], [], ['M1021 1:1 ""'], []])
  assert.equal(findings('a: 1\n---\n'.repeat(2001), undefined, new YamlBudget()), [])
})

/** The parts of the text that nodes stand for. */
const parts = (node: YamlNode, text: string): string[] => {
  const own = text.slice(node.span.start, node.span.end)
  if (node.kind === 'scalar') return [own]
  const within = node.kind === 'list' ? node.items : node.entries.flatMap(({ key, value }) => [key, value])
  return [own, ...within.flatMap((part) => parts(part, text))]
}

test('nodes know their places', () => {
  const text = '- &a !!str b # c\n- "d e": f\n  g: |\n    h\n\n  i:\n- [j: k, {l: }]\n- *a\n'
  const [root] = readYaml({ path: 'Classes/A.yaml', file: '/', text }, new Diagnostics()) ?? []
  assert.ok(root)
  assert.equal(parts(root, text).slice(1), [
    'b',
    ...['"d e": f\n  g: |\n    h\n\n  i:', '"d e"', 'f', 'g', '|\n    h', 'i', ''],
    ...['[j: k, {l: }]', 'j: k', 'j', 'k', '{l: }', 'l', ''],
    'b',
  ])
})

test.run()
