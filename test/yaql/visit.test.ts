import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { children, type Expression, parse, print, transform } from '../../src/yaql/index.js'

const test = suite('YAQL trees')

/** Has every kind of node and of argument. */
const everything = "$a.f($b, , -$c, n => $d, $e => $g[$h, k => :T]).p + g([$i, 'x'], {$j => $k})"

function parsed(text: string): Expression {
  const result = parse(text, 'engine')
  assert.ok('expression' in result)
  return result.expression
}

function variablesIn(expression: Expression): string[] {
  return [...(expression.kind === 'variable' ? [expression.name] : []), ...children(expression).flatMap(variablesIn)]
}

test('children reach every part, in the order of writing', () => {
  assert.equal(variablesIn(parsed(everything)), ['a', 'b', 'c', 'd', 'e', 'g', 'h', 'i', 'j', 'k'])
})

test('transform reaches every part and changes nothing else', () => {
  const renamed = transform(parsed(everything), (node) =>
    node.kind === 'variable' ? { ...node, name: `${node.name}_` } : node,
  )
  assert.is(print(renamed, 'engine'), print(parsed(everything.replace(/\$(\w)/g, '$$$1_')), 'engine'))
})

test('transform changes inner nodes first', () => {
  const seen: string[] = []
  transform(parsed('$a + -$b'), (node) => {
    seen.push(node.kind)
    return node
  })
  assert.equal(seen, ['variable', 'variable', 'unary', 'binary'])
})

test.run()
