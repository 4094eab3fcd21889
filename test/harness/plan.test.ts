import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from './available.js'
import { type Oracle, type Plan, startOracle } from './engine.js'

const packages = [fileURLToPath(new URL('fixtures/shop', import.meta.url))]
const test = suiteWith(['engine', 'sandbox'], 'execution plans')

let oracle: Oracle
test.before(async () => {
  oracle = await startOracle()
})
test.after(() => oracle.close())

const openShop = (parameters: { title: string | null; password: string | null }): Promise<Plan> =>
  oracle.plan(packages, { package: 'vetro.fixture.Shop', template: 'Open.template', parameters })

test('builds plans as the engine does, with parameters bound and scripts read', async () => {
  const plan = await openShop({ title: 'New', password: null })
  // A null is not bound: the engine leaves the variable's name
  assert.equal(plan.Parameters, { title: 'New', password: '$password' })
  assert.match(JSON.stringify(plan.Files), /Welcome to TITLE/)
})

test('carries out plans and shows what they leave behind', async () => {
  const plan = await openShop({ title: "O'Hara & sons", password: 'S3cret' })
  const done = await oracle.runPlan({ plans: [plan, plan], recorded: ['systemctl'] })
  assert.ok(Array.isArray(done.results), JSON.stringify(done.results))
  assert.equal(
    done.results.map(({ ErrorCode, Body }) => ({ ErrorCode, Body })),
    Array(2).fill({ ErrorCode: 0, Body: "open: O'Hara & sons" }),
  )
  assert.equal(Object.keys(done.files), ['/etc/shop-sign', '/var/murano/plans/plans/stamp'])
  assert.equal(done.files['/etc/shop-sign'], { mode: '644', owner: 0, size: 25, text: "Welcome to O'Hara & sons\n" })
  assert.equal(done.recorded, ['systemctl start shop', 'systemctl start shop'])
  assert.match(done.log, /execution stdout: 'open: O'Hara/)
  assert.not.match(done.log, /S3cret/)
})

test('shows secrets that linger in files, and in the log under names that the agent does not mask', async () => {
  const plan = await openShop({ title: 'T', password: 'S3cret' })
  const leaky = {
    ...plan,
    Parameters: { ...plan.Parameters, code: 'S3cret' },
    Body: 'open("/root/p", "w").write(args.code)',
  }
  const done = await oracle.runPlan({ plans: [leaky] })
  assert.is(done.files['/root/p']?.text, 'S3cret')
  assert.match(done.log, /'code': 'S3cret'/)
})

test('reports failing scripts as the agent does', async () => {
  const plan = await openShop({ title: 'T', password: 'p' })
  const done = await oracle.runPlan({
    plans: [plan],
    files: { '/usr/local/bin/systemctl': { text: '#!/bin/sh\necho down >&2\nexit 3\n', mode: '755' } },
  })
  assert.ok(Array.isArray(done.results))
  assert.is(done.results[0]?.ErrorCode, 100)
  assert.equal(done.results[0]?.Body, {
    Message: 'Script openShop returned error code',
    AdditionalInfo: { exitCode: 3, stdout: null, stderr: 'down' },
  })
})

test('ends plans that take too long, with everything that they started', async () => {
  const plan = await openShop({ title: 'T', password: 'p' })
  const done = await oracle.runPlan({ plans: [{ ...plan, Body: 'import time\ntime.sleep(99)' }], timeout: 0.5 })
  assert.equal(done.results, { failed: 'not finished in 0.5 seconds' })
})

test('leaves this machine as it is, without a network', async () => {
  const plan = await openShop({ title: 'T', password: 'p' })
  const body = 'import os, socket\nopen("/etc/hostname", "w").write("x")\nreturn [n for _, n in socket.if_nameindex()]'
  const done = await oracle.runPlan({ plans: [{ ...plan, Body: body }] })
  assert.ok(Array.isArray(done.results))
  assert.equal(done.results[0]?.Body, ['lo'])
  assert.is(done.files['/etc/hostname']?.text, 'x')
  const { readFileSync } = await import('node:fs')
  assert.is.not(readFileSync('/etc/hostname', 'utf8'), 'x')
})

test.run()
