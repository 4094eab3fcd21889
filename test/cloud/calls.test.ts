import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { callsOf, roundsOf } from './calls.js'

const test = suite('calls of agents')

const plan = (name: string, time: number) => JSON.stringify({ plan: name, name, queue: 'q', time })
const answer = (name: string, time: number, failed = false) => JSON.stringify({ answer: name, failed, time })

test('each plan has its answer, if one has come', () => {
  const lines = [plan('one', 1), plan('two', 2), answer('one', 3, true), answer('unknown', 4), ''].join('\n')
  assert.equal(callsOf(lines), [
    { name: 'one', start: 1, end: 3, failed: true },
    { name: 'two', start: 2, end: Number.POSITIVE_INFINITY, failed: false },
  ])
})

test('rounds count the calls that waited for each other', () => {
  const rounds = (...lines: readonly string[]) => roundsOf(callsOf(lines.join('\n')))
  assert.is(rounds(), 0)
  assert.is(rounds(plan('one', 1), answer('one', 2), plan('two', 3), answer('two', 4)), 2)
  assert.is(rounds(plan('one', 1), plan('two', 1.5), answer('one', 2), answer('two', 4), plan('three', 3)), 2)
  assert.is(rounds(plan('one', 1), plan('two', 2)), 1)
})

test.run()
