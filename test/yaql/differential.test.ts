import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Dialect, type ParseResult, parse, print } from '../../src/yaql/index.js'
import { damaged, expressions, operatorChains, tokenSoups } from './expressions.js'
import { oddTexts } from './odd.js'
import { Oracle, oracleMissing } from './oracle.js'

const test = suite('the same as Python yaql')
const dialects: readonly Dialect[] = ['engine', 'dashboard']
const missing = oracleMissing()

if (missing !== undefined) {
  console.log(`Skipped: ${missing}`)
} else {
  let oracle: Oracle
  test.before(() => {
    oracle = new Oracle()
  })
  test.after(() => oracle.stop())

  /** Both parsers take the text for the same tree, or complain at the same place. */
  const agree = async (text: string, dialect: Dialect): Promise<void> => {
    const theirs = await oracle.ask({ dialect, text })
    const result = parse(text, dialect)
    if ('error' in result && result.error.code.startsWith('unsupported-')) {
      assert.not('error' in theirs, `${dialect}: ${text}`)
    } else {
      assert.equal(asAnswered(text, result), theirs, `${dialect}: ${text}`)
    }
  }

  for (const dialect of dialects) {
    test(`odd texts in the ${dialect} dialect`, async () => {
      for (const text of oddTexts) {
        await agree(text, dialect)
      }
    })

    const printed = expressions(dialect).map((expression) => print(expression, dialect))
    const generated = { printed, damaged: damaged(printed), 'random tokens': tokenSoups, operators: operatorChains }
    for (const [name, arbitrary] of Object.entries(generated)) {
      test(`${name} in the ${dialect} dialect`, () =>
        fc.assert(
          fc.asyncProperty(arbitrary, (text) => agree(text, dialect)),
          { numRuns: 2000 },
        ))
    }
  }

  test('what is printed is what PyYAML reads from a plain scalar', () =>
    fc.assert(
      fc.asyncProperty(expressions('engine'), async (expression) => {
        const yaml = `(${print(expression, 'engine')})`
        assert.equal(await oracle.ask({ yaml }), { plain: true, value: yaml })
      }),
      { numRuns: 1000 },
    ))
}

/** What our parser says of the text, as the oracle would put it. */
function asAnswered(text: string, result: ParseResult): object {
  if ('expression' in result) {
    return { tree: result.expression }
  }
  const { code, offset, grammatical } = result.error
  if (grammatical) {
    return { useless: true }
  }
  // Python names no place for these two, and counts characters where we count code units.
  const placeless = code === 'unexpected-end' || code === 'invalid-escape'
  return { error: placeless ? null : Array.from(text.slice(0, offset)).length }
}

test.run()
