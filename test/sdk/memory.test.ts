import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { create, type Int, MuranoError, MuranoObject, memoized, persisted } from 'vetro'
import { Deployment } from '../../src/sdk/runtime/index.js'

const test = suite('sdk memory')

class Node extends MuranoObject {
  failing = false
  @persisted private runs: Int = 0
  @persisted private members: string[] = ['self']

  @memoized
  setUp() {
    this.runs = this.runs + 1
    if (this.failing) throw new MuranoError('Broken', 'not yet')
  }

  @memoized
  protected restart() {
    this.runs = this.runs + 10
  }

  restartOnce() {
    this.restart()
  }

  again(...methods: string[]) {
    this.forget(...methods)
  }

  repair() {
    this.failing = false
  }

  join(member: string) {
    this.members = [...this.members, member]
  }

  state() {
    return { runs: this.runs, members: this.members }
  }
}

class Gateway extends Node {
  @persisted private own: Int = 0

  @memoized
  override setUp() {
    super.setUp()
    this.own = this.own + 1
  }

  count() {
    return this.own
  }
}

test('a memoized method runs once', () => {
  const node = create(Node)
  node.setUp()
  node.setUp()
  assert.is(node.state().runs, 1)
})

test('a memoized method that failed runs again', () => {
  const node = create(Node, { failing: true })
  assert.throws(() => node.setUp())
  node.repair()
  node.setUp()
  node.setUp()
  assert.is(node.state().runs, 2)
})

test('base class and subclass remember each for itself and forget together', () => {
  const gateway = create(Gateway)
  gateway.setUp()
  gateway.setUp()
  assert.equal([gateway.state().runs, gateway.count()], [1, 1])
  gateway.again('setUp')
  gateway.setUp()
  assert.equal([gateway.state().runs, gateway.count()], [2, 2])
})

test('protected methods are remembered and forgotten too, and others stay remembered', () => {
  const node = create(Node)
  node.restartOnce()
  node.setUp()
  node.again('restart')
  node.restartOnce()
  node.setUp()
  assert.is(node.state().runs, 21)
})

test('forgetting a method that is not there is an error', () => {
  assert.throws(() => create(Node).again('setup'), 'setup')
})

test('objects remember each for itself', () => {
  const deployment = new Deployment()
  const first = deployment.create(Node)
  first.setUp()
  const second = deployment.create(Node)
  second.setUp()
  assert.equal([first.state().runs, second.state().runs], [1, 1])
})

test('attributes carry persisted fields and memoized methods into the next deployment', () => {
  const before = new Deployment()
  const old = before.create(Gateway, {}, { id: 'gateway' })
  old.setUp()
  old.join('a')
  const after = new Deployment(before.attributes.list())
  const next = after.create(Gateway, {}, { id: 'gateway' })
  next.setUp()
  assert.equal(next.state(), { runs: 1, members: ['self', 'a'] })
  assert.equal(after.create(Gateway).state(), { runs: 0, members: ['self'] })
})

test('attributes have the form of the object model and name the declaring class', () => {
  const deployment = new Deployment()
  const gateway = deployment.create(Gateway, {}, { id: 'gateway' })
  gateway.setUp()
  assert.equal(deployment.attributes.list(), [
    ['gateway', 'Node', 'runs', 1],
    ['gateway', 'io.murano.Object', 'memo.setUp', ['Node', 'Gateway']],
    ['gateway', 'Gateway', 'own', 1],
  ])
})

test('a persisted field takes data only', () => {
  const holder = create(Holder)
  assert.throws(() => holder.keep(create(Node)), 'data only')
})

class Holder extends MuranoObject {
  @persisted private kept: unknown = null

  keep(value: unknown) {
    this.kept = value
  }

  held() {
    return this.kept
  }
}

test('a persisted field is frozen, and null brings back its default', () => {
  const node = create(Node)
  assert.ok(Object.isFrozen(node.state().members))
  const holder = create(Holder)
  holder.keep({ a: [1] })
  assert.ok(Object.isFrozen(holder.held()))
  holder.keep(null)
  assert.is(holder.held(), null)
})

test.run()
