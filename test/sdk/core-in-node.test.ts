import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Agent, Application, create, Environment, LinuxMuranoInstance, type Plan, plan, script } from 'vetro'
import { runPlan } from '../../src/sdk/runtime/index.js'

const test = suite('core library in Node')

const hello = script('hello.sh')
const greet = plan<{ name: string }, string>({ timeout: 60, run: ({ name }) => hello(name).stdout })

class FakeAgent extends Agent {
  override call<Result>(plan: Plan<Result>): Result {
    return runPlan(plan, ({ path, words }) => ({ stdout: `${path} ${words.join(' ')}` }))
  }
}

class FakeInstance extends LinuxMuranoInstance {
  initialize() {
    this.agent = create(FakeAgent, {}, this)
  }
}

class Greeter extends Application {
  instance!: LinuxMuranoInstance

  override deploy() {
    super.deploy()
    return this.instance.agent.call(greet({ name: this.find(Environment)?.name ?? 'nobody' }))
  }
}

test('a model runs against classes of the core library with the methods that a test gives', () => {
  const environment = create(Environment, { name: 'world' })
  const greeter = create(Greeter, { instance: create(FakeInstance, { name: 'a', flavor: 'm1.small' }) }, environment)
  assert.is(greeter.deploy(), 'hello.sh world')
})

test('methods that a test does not give fail and say why', () => {
  const instance = create(LinuxMuranoInstance, { name: 'a', flavor: 'm1.small' })
  assert.throws(() => instance.deploy(), /deploy\(\) .* engine only/)
})

test('methods that are empty in the engine do nothing', () => {
  assert.is(create(Application).deploy(), undefined)
})

test('properties have the defaults of the core library', () => {
  const instance = create(LinuxMuranoInstance, { name: 'a', flavor: 'm1.small' })
  assert.is(instance.availabilityZone, 'nova')
  assert.is(instance.networks.useEnvironmentNetwork, true)
  assert.is(instance.openstackId, null)
})

test.run()
