import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { presentable } from '../../src/check/presentable.js'
import type { Diagnostic } from '../../src/diagnostics/index.js'

const finding: Diagnostic = { code: 'M1008', severity: 'warning', message: 'The key `a` is in this map already.' }
const messageOf = (name: string) => presentable({ ...finding, message: `The key \`${name}\` is odd.` }).message

const test = suite('texts of findings')

test('stay as they are', () => {
  const whole = { ...finding, suggestion: 'Remove one.', related: [{ message: 'Here.', span: spanOf('/a') }] }
  assert.equal(presentable(finding), finding)
  assert.equal(presentable(whole), whole)
})

test('have no control characters and no line breaks', () => {
  assert.is(messageOf('a\r\n::add-mask::b\u001b[2J\u0085\u2028c'), 'The key `a ::add-mask::b [2J c` is odd.')
  const { suggestion, related } = presentable({
    ...finding,
    suggestion: 'a\nb',
    related: [{ message: 'c\nd', span: spanOf('/a') }],
  })
  assert.equal([suggestion, related?.[0]?.message], ['a b', 'c d'])
})

test('are cut where they are too long, and not within a character', () => {
  assert.is(messageOf('x'.repeat(1e6)).length, 400)
  for (const before of ['', 'x']) assert.match(messageOf(`${before}${'😀'.repeat(300)}`), /😀…$/u)
})

function spanOf(file: string) {
  return { file, start: 0, end: 0 }
}

test.run()
