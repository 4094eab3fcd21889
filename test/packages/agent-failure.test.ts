import { execFileSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import { AgentFailure } from '../../packages-src/docker-interfaces/classes/AgentFailure.js'
import { suiteWith } from '../harness/available.js'

const test = suiteWith(['engine'], 'what a user is told of a plan that failed')

/** An answer of an agent as the text that the engine makes of it. */
const told = (message: string, details: string): string =>
  execFileSync('/usr/bin/python3', [
    '-c',
    `print({'message': ${JSON.stringify(message)}, 'details': ${details}, 'errorCode': 1}, end='')`,
  ]).toString()

test('what the script wrote to standard error', () => {
  const output = `{'exitCode': 1, 'stdout': None, 'stderr': "no 'web':\\nnone at all"}`
  assert.is(AgentFailure.reasonIn(told('Script start returned error code', output)), "no 'web': none at all")
})

test('or what the agent says, if the script was silent or there was none', () => {
  const silent = `{'exitCode': 1, 'stdout': None, 'stderr': None}`
  assert.is(AgentFailure.reasonIn(told('Script start returned error code', silent)), 'Script start returned error code')
  assert.is(AgentFailure.reasonIn(told("node's agent was restarted", 'None')), "node's agent was restarted")
})

test('or whatever else the engine says', () => {
  const silence = 'The murano-agent did not respond within 900 seconds'
  assert.is(AgentFailure.reasonIn(silence), silence)
})

test.run()
