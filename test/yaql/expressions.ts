import fc from 'fast-check'
import type { Argument, BinaryOperator, Dialect, Expression } from '../../src/yaql/index.js'
import { isFunctionName, isKeyword, isVariableName } from '../../src/yaql/index.js'

/** Trees that the dialect can write, in the form in which the parser yields them (so without negative literals). */
export function expressions(dialect: Dialect): fc.Arbitrary<Expression> {
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
    const inner = tie('expression')
    const given = callArguments(inner, dialect)
    const name = keywords(dialect)
    const safe = fc.boolean()
    const operators: fc.Arbitrary<Expression>[] = [
      node({ kind: fc.constant('unary'), operator: fc.constantFrom('-', '+', 'not'), operand: inner }),
      node({ kind: fc.constant('binary'), operator: binaryOperators(dialect), left: inner, right: inner }),
      node({ kind: fc.constant('property'), receiver: inner, name, safe }),
      node({ kind: fc.constant('index'), receiver: inner, arguments: given }),
    ]
    const brackets: fc.Arbitrary<Expression>[] = [
      node({ kind: fc.constant('call'), name: functionNames, arguments: given }),
      node({ kind: fc.constant('method'), receiver: inner, name: functionNames, arguments: given, safe }),
      node({ kind: fc.constant('list'), items: fc.array(inner, { maxLength: 3 }) }),
      node({
        kind: fc.constant('map'),
        entries: fc.array(node({ key: inner, value: inner }), { maxLength: 3 }),
      }),
    ]
    return {
      expression: fc.oneof(
        { maxDepth: 6, depthSize: 'small', withCrossShrink: true },
        leaf(dialect),
        ...operators.map((arbitrary) => ({ arbitrary, weight: 3 })),
        ...brackets,
      ),
    }
  })
  return expression
}

/** Texts that are hard to write in YAQL or in a plain YAML scalar. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      // Python and Node may know different versions of Unicode, which differ beyond U+FFFF.
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '𝒜')),
      fc.constantFrom(': ', ' #', ':', '#', "'", '"', '`', '\\', '\\x', '\\n', '\n', '\r', '\t', '\0', '\x7f', '\x85'),
      fc.constantFrom('\u2028', '\u2029', '\ufeff', '\ufffe', '\ud800', '\udc00', '😀', '$', ' ', '- ', '? ', '{'),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))

/** Texts made of random tokens: mostly wrong, in all the ways in which expressions can be wrong. */
export const tokenSoups: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('$', '$x', 'a', 'b', 'f(', 'not(', ')', '1', '2.0', "'s'", ', ', '=>') },
      { weight: 2, arbitrary: fc.constantFrom('.', '?.', ':', '[', ']', '{', '}', '(', ',', ' ', ' ') },
      fc.constantFrom('+', '-', 'not ', '=~', '*', ' mod ', '>=', '=', ' in ', ' is ', ' and ', ' or ', '->'),
      fc.constantFrom(
        'true',
        'null',
        'False',
        '__a',
        '_',
        '1a',
        '"',
        "'",
        '`',
        '\\',
        '!',
        '?',
        '@',
        'é',
        '²',
        '٣',
        '\n',
      ),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''))

/** Operands and operators without parentheses: right but for the dialect, and all about what binds tighter. */
export const operatorChains: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.array(fc.constantFrom('-', '+', 'not ', ':'), { maxLength: 1 }),
      fc.constantFrom('$', 'a', 'f()', '1', "'s'", '[0]', '$[0]', 'a:b', '$.c', '{d => e}'),
      fc.constantFrom('.', '?.', ':', '[1]-', '=~', '!~', '*', '/', ' mod ', '+', '-', '>', '<=', '!=', '=', ' in '),
      fc.constantFrom('', '', '', ' is ', ' and ', ' or ', '->'),
    ),
    { minLength: 2, maxLength: 5 },
  )
  .map((links) => {
    const text = links
      .map(([prefix, operand, common, rare]) => `${prefix.join('')}${operand}${rare || common}`)
      .join('')
    return `${text}$z`
  })

/** The text with one character dropped, doubled or replaced. */
export function damaged(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const insert = fc.constantFrom('', '.', ',', '(', ')', '[', ']', '=>', ' ', "'", '\\', ':', '1', 'a', '$', '-', '{')
  return fc.tuple(whole, fc.nat(), insert).map(([text, place, inserted]) => {
    const characters = Array.from(text)
    characters.splice(place % (characters.length + 1), 1, inserted)
    return characters.join('')
  })
}

function leaf(dialect: Dialect): fc.Arbitrary<Expression> {
  const variableNames = fc.oneof(fc.constantFrom('', 'this', 'x', '1', '__y', 'été'), names.filter(isVariableName))
  const variable = node({ kind: fc.constant('variable' as const), name: variableNames })
  const literal = node({ kind: fc.constant('literal' as const), value: values })
  const float = node({
    kind: fc.constant('literal' as const),
    value: fc.oneof(fc.nat(), fc.constantFrom(0, 1e300, 2 ** 53)),
    float: fc.constant(true as const),
  })
  const type = node({
    kind: fc.constant('type' as const),
    prefix: fc.oneof(fc.constant(''), keywords(dialect)),
    name: keywords(dialect),
  })
  return dialect === 'engine' ? fc.oneof(variable, literal, float, type) : fc.oneof(variable, literal, float)
}

const values = fc.oneof(
  texts,
  fc.nat(),
  fc.constantFrom(0, 2 ** 53 + 2, 1e21, 1.5e300, 5e-324, 1e-7, 0.1, 123456.789),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.abs),
  fc.boolean(),
  fc.constant(null),
)

const names = fc.string({ unit: fc.constantFrom('a', 'Z', '_', '0', 'é', '²', '中', 'ﬁ', 'Ⅷ', '٣', '𝒜'), maxLength: 5 })

const functionNames = fc.oneof(
  fc.constantFrom('len', 'not', 'true', 'is', '__x', 'select'),
  names.filter(isFunctionName),
)

function keywords(dialect: Dialect): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constantFrom('name', 'True', 'is', 'yes', '_x', 'e', 'x1'), names)
    .filter((name) => isKeyword(name, dialect))
}

function binaryOperators(dialect: Dialect): fc.Arbitrary<BinaryOperator> {
  const shared = ['=~', '!~', '*', '/', 'mod', '+', '-', '>', '<', '>=', '<=', '!=', '=', 'in', 'and', 'or'] as const
  return dialect === 'engine' ? fc.constantFrom(...shared, '->', 'is') : fc.constantFrom(...shared, '->')
}

function callArguments(inner: fc.Arbitrary<Expression>, dialect: Dialect): fc.Arbitrary<Argument[]> {
  const positional = node({ kind: fc.constant('positional' as const), value: inner })
  const skipped = node({ kind: fc.constant('skipped' as const) })
  const pair = fc.oneof(
    node({ kind: fc.constant('named' as const), name: keywords(dialect), value: inner }),
    node({ kind: fc.constant('mapping' as const), key: inner, value: inner }),
  )
  const places = fc.array(fc.oneof({ weight: 3, arbitrary: positional }, skipped), { maxLength: 3 })
  const ordered = fc.tuple(places, positional, fc.boolean(), fc.array(pair, { minLength: 1, maxLength: 2 }))
  return fc.oneof(
    fc.array(positional, { maxLength: 2 }),
    fc.array(pair, { maxLength: 2 }),
    ordered.map(([before, last]): Argument[] => [...before, last]),
    ordered.map(([before, last, gap, pairs]): Argument[] => {
      const between: Argument[] = gap ? [{ kind: 'skipped' }] : []
      return [...before, last, ...between, ...pairs]
    }),
  )
}

/** A record with the usual prototype, as the parser makes them. */
function node<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true })
}
