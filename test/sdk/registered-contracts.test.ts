import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { create, createFrom, type Int, MuranoObject, type Template } from 'vetro'
import { type ClassContracts, Deployment, registerContracts } from '../../src/sdk/runtime/index.js'

const test = suite('sdk registered contracts')

class Port extends MuranoObject {
  port!: Int
  trace: string[] = []
  seen = ''

  initialize() {
    const owner = this.find(Server)
    this.seen = owner === null ? 'no owner' : `${owner.name} ${owner.ready}`
  }
}

class Server extends MuranoObject {
  name!: string
  size: Int = 1
  ports: Port[] = []
  main!: Port | null
  template!: Template<Port>
  count: Int = 0
  connection!: string
  ready = false

  initialize() {
    this.ready = true
    this.name = this.name.toUpperCase()
  }

  rename(name: string) {
    this.name = name
  }

  add(step: Int, times: Int = 2) {
    this.count = this.count + step * times
  }

  adopt(port: Port) {
    return port
  }

  connect(address: string) {
    this.connection = address
  }

  makePort() {
    return createFrom(this.template, this)
  }

  static twice(text: string) {
    return text + text
  }
}

class BigServer extends Server {
  override size: Int = 10

  override add(step: Int) {
    super.add(step, 1)
  }
}

const integer = { kind: 'integer', nullable: false } as const
const text = { kind: 'string', nullable: false } as const
const portReference = { namespace: 'io.example', name: 'Port' } as const
const port = { kind: 'class', nullable: false, type: portReference } as const

const portContracts: ClassContracts = {
  reference: portReference,
  properties: [
    { name: 'port', contract: integer, usage: 'In', hasDefault: false },
    { name: 'seen', contract: text, usage: 'Out', hasDefault: true },
  ],
  methods: [],
}

const serverContracts: ClassContracts = {
  reference: { namespace: 'io.example', name: 'Server' },
  properties: [
    { name: 'name', contract: text, usage: 'In', hasDefault: false },
    { name: 'size', contract: integer, usage: 'In', hasDefault: true },
    { name: 'ports', contract: { kind: 'list', item: port }, usage: 'In', hasDefault: true },
    { name: 'main', contract: { ...port, nullable: true }, usage: 'In', hasDefault: false },
    { name: 'template', contract: { ...port, kind: 'template', nullable: true }, usage: 'In', hasDefault: false },
    { name: 'count', contract: integer, usage: 'Out', hasDefault: true },
    { name: 'connection', contract: text, usage: 'Runtime', hasDefault: false },
    { name: 'ready', contract: { kind: 'boolean', nullable: false }, usage: 'Runtime', hasDefault: true },
  ],
  methods: [
    { name: 'rename', usage: 'Runtime', arguments: [{ name: 'name', contract: text, hasDefault: false }] },
    {
      name: 'add',
      usage: 'Runtime',
      arguments: [
        { name: 'step', contract: integer, hasDefault: false },
        { name: 'times', contract: { ...integer, maximum: 2 }, hasDefault: true },
      ],
    },
    { name: 'adopt', usage: 'Runtime', arguments: [{ name: 'port', contract: port, hasDefault: false }] },
    { name: 'twice', usage: 'Static', arguments: [{ name: 'text', contract: text, hasDefault: false }] },
  ],
}

const bigContracts: ClassContracts = {
  reference: { namespace: 'io.example', name: 'BigServer' },
  properties: [{ name: 'size', contract: { ...integer, minimum: 5 }, usage: 'In', hasDefault: true }],
  methods: [{ name: 'add', usage: 'Runtime', arguments: [{ name: 'step', contract: integer, hasDefault: false }] }],
}

registerContracts([
  { type: Port, contracts: portContracts },
  { type: Server, contracts: serverContracts },
  { type: BigServer, contracts: bigContracts },
])

/** Calls a method with values that its types refuse, as a model or another package could. */
function call(object: object, method: string, ...values: unknown[]): unknown {
  return Reflect.apply(Reflect.get(object, method), object, values)
}

function make(properties: object, type: typeof Server = Server) {
  return new Deployment().create(type, properties)
}

test('inputs are coerced, and maps become objects that belong to the new one', () => {
  const server = make({ name: 5, size: '3', ports: { port: '80' }, main: { port: 1 } })
  assert.is(server.size, 3)
  assert.instance(server.ports[0], Port)
  assert.is(server.ports[0]?.port, 80)
  assert.is(server.ports[0]?.find(Server), server)
  assert.instance(server.main, Port)
})

test('what is required cannot be left out, in described objects neither', () => {
  assert.throws(() => make({}), /io\.example\.Server\.name/)
  assert.throws(() => make({ name: 'a', ports: [{}] }), /io\.example\.Port\.port/)
})

test('all properties are there before the first constructor runs, and owned objects run theirs first', () => {
  assert.is(make({ name: 'a', ports: [{ port: 1 }] }).ports[0]?.seen, 'a false')
})

test('inputs cannot be written once the constructor has run', () => {
  const server = make({ name: 'a' })
  assert.is(server.name, 'A')
  assert.throws(() => server.rename('b'), 'immutable')
})

test('assignments meet the contract', () => {
  const server = make({ name: 'a' })
  server.add(3)
  assert.is(server.count, 6)
  assert.throws(() => Reflect.set(server, 'count', 'x'), /io\.example\.Server\.count/)
  assert.is(server.count, 6)
})

test('arguments meet their contracts, defaults stand for missing ones', () => {
  const server = make({ name: 'a' })
  call(server, 'add', '3')
  assert.is(server.count, 6)
  assert.throws(() => call(server, 'add', 1, 3), /io\.example\.Server::add\(times\)/)
  assert.throws(() => call(server, 'add'), /add\(step\).*null/)
})

test('a call of super meets the contracts of the base class', () => {
  const server = make({ name: 'a' }, BigServer)
  call(server, 'add', '4')
  assert.is(server.count, 4)
})

test('an object made from a map among the arguments belongs to nobody', () => {
  const server = make({ name: 'a' })
  const adopted = call(server, 'adopt', { port: 1 })
  assert.instance(adopted, Port)
  assert.is(adopted instanceof Port && adopted.find(Server), null)
})

test('static methods are checked', () => {
  assert.is(call(Server, 'twice', 1), '11')
  assert.throws(() => call(Server, 'twice', null), /Server::twice\(text\)/)
})

test('a property has to meet the contracts of base classes too', () => {
  assert.is(make({ name: 'a' }, BigServer).size, 10)
  assert.throws(() => make({ name: 'a', size: 3 }, BigServer), 'less than 5')
})

test('a runtime property takes nothing from the model and cannot be read before it is set', () => {
  const server = make({ name: 'a', connection: 'given', ready: false })
  assert.throws(() => server.connection, 'uninitialized')
  server.connect('host')
  assert.is(server.connection, 'host')
  assert.is(server.ready, true)
})

test('objects are made from templates, each time a new one', () => {
  const server = make({ name: 'a', template: { port: 7 } })
  const first = server.makePort()
  assert.instance(first, Port)
  assert.is(first.port, 7)
  assert.is(first.find(Server), server)
  assert.is.not(server.makePort(), first)
})

test('registering again replaces the contracts', () => {
  class Loose extends MuranoObject {
    size: Int = 0

    grow(by: Int) {
      return by
    }
  }
  const contracts = (maximum: number): ClassContracts => ({
    reference: { namespace: 'io.example', name: 'Loose' },
    properties: [{ name: 'size', contract: { ...integer, maximum }, usage: 'In', hasDefault: true }],
    methods: [
      {
        name: 'grow',
        usage: 'Runtime',
        arguments: [{ name: 'by', contract: { ...integer, maximum }, hasDefault: false }],
      },
    ],
  })
  registerContracts([{ type: Loose, contracts: contracts(1) }])
  assert.throws(() => create(Loose, { size: 2 }))
  registerContracts([{ type: Loose, contracts: contracts(2) }])
  assert.is(create(Loose, { size: 2 }).grow(2), 2)
})

test.run()
