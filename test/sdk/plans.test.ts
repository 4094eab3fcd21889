import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { caught, lines, parseJson, plan, script } from 'vetro'
import { runPlan, type ScriptCall } from '../../src/sdk/runtime/index.js'

const test = suite('sdk plans')

const join = script('etcd/join.sh', { files: ['etcd/etcd.service'] })
const probe = script('probe.sh', { verifyExitCode: false })

const joinEtcd = plan<{ name: string; members: string[] }, string>({
  timeout: 600,
  run: ({ name, members }) => join(name, members).stdout,
})

test('a plan hands its parameters to the scripts and yields what they print, trimmed', () => {
  const calls: ScriptCall[] = []
  const result = runPlan(joinEtcd({ name: 'a', members: ['b', 'c'] }), (call) => {
    calls.push(call)
    return { stdout: ' joined\n' }
  })
  assert.is(result, 'joined')
  assert.equal(calls, [{ path: 'etcd/join.sh', words: ['a', ['b', 'c']], files: ['etcd/etcd.service'] }])
})

test('a plan says which one it is, with what parameters and how long it may take', () => {
  const value = joinEtcd({ name: 'a', members: [] })
  assert.is(value.declaration, joinEtcd)
  assert.equal(value.parameters, { name: 'a', members: [] })
  assert.is(value.timeout, 600)
})

test('a script that fails raises the error of the agent', () => {
  try {
    runPlan(joinEtcd({ name: 'a', members: [] }), () => ({ exitCode: 2 }))
    assert.unreachable()
  } catch (error) {
    assert.is(caught(error).name, 'AgentException')
    assert.match(caught(error).message, 'etcd/join.sh')
  }
})

test('a script whose exit code is not verified hands it over', () => {
  const status = plan<object, number>({ timeout: 60, run: () => probe().exitCode })
  assert.is(
    runPlan(status({}), () => ({ exitCode: 3 })),
    3,
  )
})

test('a script called outside a plan is an error that names it', () => {
  assert.throws(() => join('a'), /etcd\/join\.sh.*plan/)
  runPlan(joinEtcd({ name: 'a', members: [] }), () => ({}))
  assert.throws(() => join('a'), /etcd\/join\.sh.*plan/)
})

test('lines leaves out empty ones', () => {
  assert.equal(lines('a\n\nb\r\nc\n'), ['a', 'b', 'c'])
  assert.equal(lines(''), [])
})

test('JSON that a script printed becomes a value', () => {
  assert.equal(parseJson<{ a: number[] }>('{"a": [1]}'), { a: [1] })
})

test.run()
