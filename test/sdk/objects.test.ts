import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { create, type Int, id, MuranoObject, objectName, toObject } from 'vetro'
import { Deployment } from '../../src/sdk/runtime/index.js'

const test = suite('sdk objects')

class Server extends MuranoObject {
  name!: string
  size: Int = 1
  doubled: Int = this.size * 2
  tags: string[] = []
  labels: Record<string, string> = {}
  nested: { list: Int[] } = { list: [] }
  next!: Server | null
  #secret = 'kept'
  private trace: string[] = []

  initialize() {
    this.trace = [...this.trace, 'Server']
  }

  steps() {
    return this.trace
  }

  step(name: string) {
    this.trace = [...this.trace, name]
  }

  secret() {
    return this.#secret
  }

  rename(name: string) {
    this.name = name
  }
}

class WebServer extends Server {
  override size: Int = 5

  override initialize() {
    this.step('WebServer')
  }
}

class Child extends MuranoObject {
  parentName = ''

  initialize() {
    this.parentName = this.find(Server)?.name ?? 'none'
  }
}

test('inputs stand in the place of initialisers, in the initialisers of later fields too', () => {
  const server = create(Server, { name: 'a', size: 3 })
  assert.is(server.name, 'a')
  assert.is(server.size, 3)
  assert.is(server.doubled, 6)
})

test('what is left out takes the default of the most derived class, or null', () => {
  const server = create(WebServer)
  assert.is(server.size, 5)
  assert.is(server.name, null)
  assert.is(server.next, null)
  assert.is(create(WebServer, { size: 7 }).size, 7)
})

test('containers are copied, and frozen at every depth', () => {
  const list = [1]
  const server = create(Server, { nested: { list } })
  list.push(2)
  assert.equal(server.nested.list, [1])
  assert.ok(Object.isFrozen(server.nested))
  assert.ok(Object.isFrozen(server.nested.list))
  assert.ok(Object.isFrozen(server.tags))
})

test('a missing key of a map is nothing, whatever its name', () => {
  const { labels } = create(Server, { labels: { a: 'b' } })
  assert.is(labels.a, 'b')
  assert.is(labels.valueOf, undefined)
  assert.not('toString' in labels)
})

test('an assignment copies and freezes as well', () => {
  const server = create(Server)
  const tags = ['a']
  server.tags = tags
  tags.push('b')
  assert.equal(server.tags, ['a'])
})

test('the constructors of all classes run once each, base classes first', () => {
  assert.equal(create(WebServer).steps(), ['Server', 'WebServer'])
})

test('private names work, and methods see the object itself', () => {
  const server = create(WebServer)
  assert.is(server.secret(), 'kept')
  server.rename('b')
  assert.is(server.name, 'b')
})

test('new is refused', () => {
  assert.throws(() => new Server(), 'create()')
})

test('find walks up the owners, and their constructors may not have run yet', () => {
  const server = create(Server, { name: 'top' })
  const child = create(Child, {}, server)
  const grandchild = create(Child, {}, child)
  assert.is(child.parentName, 'top')
  assert.is(grandchild.find(Server), server)
  assert.is(grandchild.find(Child), child)
  assert.is(server.find(Server), null)
})

test('every object has an id of its own, and the name that the model gives it', () => {
  const server = new Deployment().create(Server, {}, { id: 'abc', name: 'first' })
  assert.is(id(server), 'abc')
  assert.is(objectName(server), 'first')
  assert.match(id(create(Server)), /^[0-9a-f]{32}$/)
  assert.is(objectName(create(Server)), null)
})

test('a map becomes an object where one is asked for', () => {
  const owner = create(Server)
  const object = toObject(Child, { parentName: 'x' }, owner)
  assert.instance(object, Child)
  assert.is(object.find(Server), owner)
  assert.is(toObject(Child, object), object)
})

test.run()
