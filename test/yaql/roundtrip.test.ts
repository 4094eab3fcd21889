import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isPair, isScalar, parseDocument } from 'yaml'
import { type Dialect, parse, print } from '../../src/yaql/index.js'
import { expressions } from './expressions.js'

const test = suite('round trip')
const dialects: readonly Dialect[] = ['engine', 'dashboard']

for (const dialect of dialects) {
  test(`what is printed in the ${dialect} dialect parses as the same tree`, () => {
    fc.assert(
      fc.property(expressions(dialect), (expression) => {
        assert.equal(parse(print(expression, dialect), dialect), { expression })
      }),
      { numRuns: 3000 },
    )
  })

  test(`what is printed in the ${dialect} dialect is one line and survives as a plain YAML scalar`, () => {
    fc.assert(
      fc.property(expressions(dialect), (expression) => {
        const printed = `(${print(expression, dialect)})`
        const document = parseDocument(`key: ${printed}\n`, { version: '1.1' })
        const first =
          document.contents !== null && 'items' in document.contents ? document.contents.items[0] : undefined
        const scalar = isPair(first) && isScalar(first.value) ? first.value : undefined
        assert.is(scalar?.type, 'PLAIN')
        assert.is(scalar?.value, printed)
      }),
      { numRuns: 2000 },
    )
  })
}

test.run()
