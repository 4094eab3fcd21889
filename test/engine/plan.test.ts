import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import { type Engine, startEngine } from '../start-engine.js'
import { answers, calls, directory, environment, secret, three } from './cluster-model.js'

const test = suiteWith(['engine', 'sandbox'], 'a plan, run by a real agent')

let engine: Engine

test.before(async () => {
  engine = await startEngine([directory])
})

test.after(() => engine?.close())

test('hands over words, lists, texts and secrets, and leaves no secret', async () => {
  const result = await engine.oracle.simulate(engine.packages, [{ deploy: environment(three) }], answers)
  const plans = calls(result, 0)
    .slice(0, 1)
    .map(({ plan }) => plan)
  const outcome = await engine.oracle.runPlan({ plans })
  if ('failed' in outcome.results) throw new Error(outcome.results.failed)
  assert.equal(
    outcome.results.map(({ ErrorCode, Body }) => ({ ErrorCode, Body })),
    [
      {
        ErrorCode: 0,
        Body: {
          joined: [
            'name=a',
            'member=a',
            'member=b',
            'member=c',
            'key-mode=600 0',
            'key-folder=700 0',
            'note=',
            'port=2379',
            'config-size=1000',
            'labels={"zone": "it\'s", "rack": {"rows": [1, 2]}}',
            'suffix=a-suffix',
            'flag=true',
            'url-in-file=1',
            'url-mode=600 0',
            'secrets-in-command-lines=0',
          ],
          code: 0,
          token: 'handed-back',
        },
      },
    ],
  )
  const encoded = Buffer.from(secret).toString('base64')
  const holding = Object.entries(outcome.files)
    .filter(
      ([, { text }]) =>
        text?.includes('$ecret') ||
        text?.includes('handed-back') ||
        text?.includes('top-token') ||
        text?.includes(encoded),
    )
    .map(([path]) => path)
  assert.equal(holding, ['/root/key-of-2379'], 'only where the script itself has put it')
  assert.is(outcome.files['/root/key-of-2379']?.text, secret)
  assert.not.ok(
    outcome.log.includes(encoded) ||
      outcome.log.includes('$ecret') ||
      outcome.log.includes('handed-back') ||
      outcome.log.includes('top-token'),
    outcome.log,
  )
  assert.not.ok(Object.keys(outcome.files).some((path) => path.startsWith('/run/plan-')))
})

test.run()
