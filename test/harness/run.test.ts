import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const root = fileURLToPath(new URL('../../', import.meta.url))
const test = suite('npm test')

let project: string
test.before.each(() => {
  project = mkdtempSync(join(tmpdir(), 'vetro-test-'))
  mkdirSync(join(project, 'test/inner'), { recursive: true })
  copyFileSync(join(root, 'test/run.ts'), join(project, 'test/run.ts'))
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
})
test.after.each(() => rmSync(project, { recursive: true, force: true }))

const file = (name: string, body: string) =>
  writeFileSync(
    join(project, 'test', name),
    `import { suite } from 'uvu'\nimport * as assert from 'uvu/assert'\nconst test = suite('s')\n${body}`,
  )

const run = (parts: readonly string[] = []): Promise<{ code: number; lines: string[] }> =>
  new Promise((resolve) => {
    const options = { cwd: project, env: { ...process.env, TEST_FILE_SECONDS: '3' } }
    execFile(process.execPath, ['--import', 'tsx', 'test/run.ts', ...parts], options, (error, output) => {
      resolve({ code: error === null ? 0 : Number(error.code), lines: output.trimEnd().split('\n') })
    })
  })

const passing = "test('fine', () => assert.is(1, 1))\ntest.run()\n"

test('sums the tests of all files, and says so in its last line', async () => {
  file('one.test.ts', passing)
  file('inner/two.test.ts', `test.skip('later', () => {})\n${passing}`)
  file('not-a-test.ts', 'throw new Error()')
  const { code, lines } = await run()
  assert.is(code, 0)
  assert.is(lines.at(-1), '2 passed, 0 failed, 1 skipped')
  assert.ok(
    lines.some((line) => /^ok {3}test\/inner\/two\.test\.ts \(\d+\.\d s\): 1 passed, 0 failed, 1 skipped$/.test(line)),
  )
})

test('runs only files whose path has one of the given parts', async () => {
  file('one.test.ts', passing)
  file('inner/two.test.ts', "test('no', () => assert.is(1, 2))\ntest.run()\n")
  const { code, lines } = await run(['one', 'nothing'])
  assert.is(code, 0)
  assert.is(lines.at(-1), '1 passed, 0 failed')
})

test('counts failed tests, and shows why they failed', async () => {
  file('one.test.ts', `test('wrong', () => assert.is(1, 2, 'one is two'))\n${passing}`)
  const { code, lines } = await run()
  assert.is(code, 1)
  assert.is(lines.at(-1), '1 passed, 1 failed')
  assert.ok(lines.some((line) => line.includes('one is two')))
})

test('fails for files that crash, end before their tests, hold no test, or fail in a hook', async () => {
  file('crash.test.ts', 'throw new Error("at once")')
  file('early.test.ts', `process.exit(0)\n${passing}`)
  file('empty.test.ts', 'test.run()\n')
  // uvu itself ends with status 0 here
  file('hook.test.ts', `test.before(() => { throw new Error('before') })\n${passing}`)
  const { code, lines } = await run()
  assert.is(code, 1)
  assert.is(lines.at(-1), '0 passed, 4 failed')
  assert.ok(lines.some((line) => line.includes('at once')))
})

test('ends files that take too long', async () => {
  file('slow.test.ts', "test('slow', () => new Promise((resolve) => setTimeout(resolve, 60_000)))\ntest.run()\n")
  const { code, lines } = await run()
  assert.is(code, 1)
  assert.is(lines.at(-1), '0 passed, 1 failed')
  assert.ok(lines.some((line) => /took over 3 s/.test(line)))
})

test('does not wait for programs that a file left running', async () => {
  const leave = "import { spawn } from 'node:child_process'\nspawn('sleep', ['60'], { stdio: 'inherit' }).unref()\n"
  file('leaves.test.ts', leave + passing)
  const { code, lines } = await run()
  assert.is(code, 0)
  assert.is(lines.at(-1), '1 passed, 0 failed')
})

test('fails when there are no test files', async () => {
  const { code, lines } = await run()
  assert.is(code, 1)
  assert.is(lines.at(-1), '0 passed, 0 failed')
})

test.run()
