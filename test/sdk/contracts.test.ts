import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { caught, create, type Int, id, MuranoObject } from 'vetro'
import type { Contract } from '../../src/murano/contract.js'
import { applyContract, type ContractContext, Deployment } from '../../src/sdk/runtime/index.js'

const test = suite('sdk contracts')

class Port extends MuranoObject {
  port: Int = 80
  scope: string = 'public'
}

class Container extends MuranoObject {}

const deployment = new Deployment()
const place: ContractContext = {
  place: 'Test.value',
  object: null,
  classNamed: (name) => new Map([['io.example.Port', Port]]).get(name),
  objectNamed: (name) => deployment.find(name),
  instantiate: (type, properties, header) => deployment.create(type, properties, header),
}

const text = { kind: 'string', nullable: false } as const
const integer = { kind: 'integer', nullable: false } as const
const port = { kind: 'class', nullable: false, type: { namespace: 'io.example', name: 'Port' } } as const

function apply(contract: Contract, value: unknown, context: ContractContext = place): unknown {
  return applyContract(contract, value, context)
}

/** Without the missing prototypes, which the assertions would take for a difference. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function refuses(contract: Contract, value: unknown, context: ContractContext = place) {
  try {
    applyContract(contract, value, context)
  } catch (error) {
    assert.is(caught(error).name, 'ContractViolationException')
    assert.instance(error, Error)
    assert.is(error instanceof Error && error.name, 'ContractViolationException')
    assert.match(caught(error).message, '[Test.value')
    return
  }
  assert.unreachable(`${JSON.stringify(value)} should be refused`)
}

test('text takes integers and booleans in Python spelling, and objects as ids', () => {
  assert.is(apply(text, 'a'), 'a')
  assert.is(apply(text, 12), '12')
  assert.is(apply(text, true), 'True')
  assert.is(apply(text, false), 'False')
  const object = create(Port)
  assert.is(apply(text, object), id(object))
})

test('text is no fraction, list or map', () => {
  for (const value of [1.5, [], ['a'], {}]) refuses(text, value)
})

test('text may be limited to choices or to a pattern, which has to match as a whole', () => {
  const choice: Contract = { ...text, oneOf: ['TCP', 'UDP'] }
  assert.is(apply(choice, 'TCP'), 'TCP')
  refuses(choice, 'tcp')
  const pattern: Contract = { ...text, pattern: 'a|b+' }
  assert.is(apply(pattern, 'bb'), 'bb')
  for (const value of ['ab', 'c', 'a\n', 'xa']) refuses(pattern, value)
})

test('integers take what Python takes for one', () => {
  const taken: [unknown, number][] = [
    [12, 12],
    ['12', 12],
    [' -7 ', -7],
    ['+1_000', 1000],
    [1.9, 1],
    [-1.9, -1],
    [true, 1],
    [false, 0],
  ]
  for (const [value, expected] of taken) assert.is(apply(integer, value), expected)
  assert.ok(Object.is(apply(integer, -0.5), 0))
  for (const value of ['', 'x', '1.5', '1_', [], {}, Number.NaN, Number.POSITIVE_INFINITY]) refuses(integer, value)
})

test('integers keep to their limits, both included, and to their choices', () => {
  const limited: Contract = { ...integer, minimum: 1, maximum: 3 }
  assert.equal(
    [1, 3].map((value) => apply(limited, value)),
    [1, 3],
  )
  refuses(limited, 0)
  refuses(limited, 4)
  refuses({ ...integer, oneOf: [4, 6] }, 5)
})

test('any value is true or false as in Python', () => {
  const truth: Contract = { kind: 'boolean', nullable: false }
  for (const value of ['false', 1, -1, [0], { a: 0 }, create(Port), true]) assert.is(apply(truth, value), true)
  for (const value of ['', 0, [], {}, false]) assert.is(apply(truth, value), false)
})

test('null passes where the contract allows it, and nowhere else', () => {
  const contracts: ((nullable: boolean) => Contract)[] = [
    (nullable) => ({ ...text, nullable, oneOf: ['a'] }),
    (nullable) => ({ ...integer, nullable, minimum: 1 }),
    (nullable) => ({ kind: 'boolean', nullable }),
    (nullable) => ({ ...port, nullable }),
    (nullable) => ({ ...port, kind: 'template', nullable }),
  ]
  for (const contract of contracts) {
    for (const value of [null, undefined]) {
      refuses(contract(false), value)
      assert.is(apply(contract(true), value), null)
    }
  }
})

test('a list takes null for empty and wraps what is no list', () => {
  const list: Contract = { kind: 'list', item: text }
  assert.equal(apply(list, null), [])
  assert.equal(apply(list, 'ab'), ['ab'])
  assert.equal(apply(list, [1, 'b']), ['1', 'b'])
  refuses(list, [null])
  refuses(list, {})
  assert.ok(Object.isFrozen(apply(list, ['a'])))
})

test('a list keeps to its lengths', () => {
  const list: Contract = { kind: 'list', item: { kind: 'any' }, minimum: 1, maximum: 2 }
  assert.equal(apply(list, [1, 2]), [1, 2])
  refuses(list, null)
  refuses(list, [1, 2, 3])
})

test('a map loses keys that are not listed and gets null for those that are missing', () => {
  const map: Contract = {
    kind: 'map',
    entries: [
      { name: 'a', contract: integer },
      { name: 'b', contract: { ...text, nullable: true } },
    ],
  }
  assert.equal(plain(apply(map, { a: '1', c: 2 })), { a: 1, b: null })
  refuses(map, { b: 'x' })
  refuses(map, null)
  refuses(map, [])
  refuses(map, 'a')
})

test('the names of objects do not count as entries of a map', () => {
  const map: Contract = { kind: 'map', entries: [{ name: 'toString', contract: { ...text, nullable: true } }] }
  assert.equal(plain(apply(map, {})), { toString: null })
})

test('further keys of a map meet the contract for the rest', () => {
  const map: Contract = {
    kind: 'map',
    entries: [{ name: 'a', contract: text }],
    rest: { key: { ...text, pattern: '[a-z]' }, value: integer },
  }
  assert.equal(plain(apply(map, { a: 1, b: '2' })), { a: '1', b: 2 })
  refuses(map, { a: 1, B: 2 })
  refuses(map, { a: 1, b: 'x' })
})

test('a map contract without entries takes any map', () => {
  assert.equal(plain(apply({ kind: 'map', entries: [] }, { a: 'b' })), { a: 'b' })
})

test('a map becomes an object of the class that the contract names', () => {
  const object = apply(port, { port: 81, nothing: 1, '?': { id: 'p1' } })
  assert.instance(object, Port)
  assert.is(object instanceof Port && object.port, 81)
  assert.is(apply(port, 'p1'), object)
  assert.is(apply(port, object), object)
})

test('an object of another class, an unknown id and an unknown class are errors', () => {
  refuses(port, create(Container))
  refuses(port, 5)
  assert.throws(() => apply(port, 'nobody'), 'nobody')
  assert.throws(() => apply({ ...port, type: { namespace: '', name: 'Ghost' } }, null), 'cannot be null')
  assert.throws(() => apply({ ...port, type: { namespace: '', name: 'Ghost' } }, {}), 'Ghost')
})

test('ownership is checked among all owners', () => {
  const owner = create(Container)
  const context: ContractContext = { ...place, object: owner }
  const child = create(Port, {}, create(Container, {}, owner))
  assert.is(apply({ ...port, owned: 'owned' }, child, context), child)
  refuses({ ...port, owned: 'notOwned' }, child, context)
  refuses({ ...port, owned: 'owned' }, create(Port), context)
  assert.instance(apply({ ...port, owned: 'owned' }, {}, context), Port)
})

test('a contract leaves its own results as they are', () => {
  const contract: Contract = {
    kind: 'list',
    item: {
      kind: 'map',
      entries: [{ name: 'a', contract: { ...text, nullable: true } }],
      rest: { key: text, value: { kind: 'any' } },
    },
  }
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.constant(null)))),
      (value) => {
        const once = apply(contract, value)
        assert.equal(apply(contract, once), once)
      },
    ),
  )
})

test.run()
