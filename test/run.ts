import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/**
 * `npm test [PART OF A PATH...]`: runs the test files whose path contains any of the parts, each in a process of its own
 * and for at most TEST_FILE_SECONDS. Those of other folders only, and no others: with --nodes of test/nodes, with --cloud
 * of test/cloud. With --all also those in folders all/, and all cases of which they try some otherwise (harness/some.ts).
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const onNodes = words.includes('--nodes')
const inCloud = words.includes('--cloud')
const isThorough = words.includes('--all')
// A cloud needs the whole machine, and its tests tell what they are doing
const workers = inCloud ? 1 : 2
const limitSeconds = Number(process.env.TEST_FILE_SECONDS ?? (inCloud ? 2400 : 1200))

interface FileResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Why the file as a whole counts as failed, if it does. */
  readonly trouble?: string
  readonly output: string
}

const isWanted = (path: string): boolean => {
  if (/^test\/\w+\/all\//.test(path) && !isThorough) return false
  if (path.startsWith('test/nodes/')) return onNodes
  if (path.startsWith('test/cloud/')) return inCloud
  return !onNodes && !inCloud
}

const testFiles = (parts: readonly string[]): string[] =>
  ['test', 'packages-src']
    .filter((folder) => existsSync(`${root}${folder}`))
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => path.endsWith('.test.ts') && !path.includes('/_'))
    .filter(isWanted)
    .filter((path) => parts.length === 0 || parts.some((part) => path.includes(part)))
    .sort()

/** Where test files share the packages that they compile. */
const builds = mkdtempSync(join(tmpdir(), 'vetro-builds-'))
process.once('exit', () => rmSync(builds, { recursive: true, force: true }))

const running = new Set<ChildProcess>()

/** Ends a test file's process and whatever it started and did not detach. */
const stop = (child: ChildProcess, signal: NodeJS.Signals) => {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended already
  }
}

const lastNumber = (output: string, label: string): number | undefined => {
  const found = [...output.matchAll(new RegExp(`^ {2}${label}: +(\\d+)$`, 'gm'))].at(-1)
  return found === undefined ? undefined : Number(found[1])
}

/** What uvu's summary says. A test that neither passed nor was skipped failed, even if a hook hid that from uvu. */
const judge = (output: string, exit: number | string): FileResult => {
  const total = lastNumber(output, 'Total')
  const passed = lastNumber(output, 'Passed')
  const skipped = lastNumber(output, 'Skipped')
  if (total === undefined || passed === undefined || skipped === undefined) {
    return { passed: 0, failed: 1, skipped: 0, trouble: `crashed (${exit})`, output }
  }
  const failed = total - passed
  if (failed === 0 && exit !== 0) return { passed, failed: 1, skipped, trouble: `ended badly (${exit})`, output }
  if (total + skipped === 0) return { passed, failed: 1, skipped, trouble: 'has no tests', output }
  return { passed, failed, skipped, output }
}

const runFile = (file: string): Promise<FileResult> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      env: { ...process.env, TEST_BUILDS: builds, ...(isThorough ? { TEST_ALL: '1' } : {}) },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    let tooLong = false
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        if (inCloud) process.stdout.write(text)
      })
    }
    const limit = setTimeout(() => {
      tooLong = true
      stop(child, 'SIGKILL')
    }, limitSeconds * 1000)
    child.once('exit', () => {
      clearTimeout(limit)
      // A program that a test left running holds the pipes open: 'close' would not come
      setTimeout(() => {
        stop(child, 'SIGKILL')
        child.stdout.destroy()
        child.stderr.destroy()
      }, 1000).unref()
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      const exit = tooLong ? `took over ${limitSeconds} s` : (signal ?? code ?? 'unknown')
      resolve(judge(stripVTControlCharacters(output), exit))
    })
  })

const report = (file: string, seconds: number, result: FileResult) => {
  const { passed, failed, skipped, trouble } = result
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  const body = result.output.replace(/\n {2}Total: [\s\S]*?Duration: .*\n/g, '').trim()
  console.log(`\n${failed > 0 ? 'FAIL' : 'ok  '} ${file} (${seconds.toFixed(1)} s): ${trouble ?? counts}`)
  if (body !== '' && !inCloud) console.log(body.replace(/^/gm, '     '))
}

const main = async () => {
  const files = testFiles(words.filter((word) => !word.startsWith('--')))
  const results = new Map<string, FileResult>()
  const queue = [...files]
  const work = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const began = Date.now()
      const result = await runFile(file)
      results.set(file, result)
      report(file, (Date.now() - began) / 1000, result)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))

  const sum = (pick: (result: FileResult) => number) => [...results.values()].reduce((all, one) => all + pick(one), 0)
  const failing = files.filter((file) => (results.get(file)?.failed ?? 0) > 0)
  if (failing.length > 0) console.log(`\nfailing files:\n${failing.map((file) => `  ${file}`).join('\n')}`)
  if (files.length === 0) console.log('no test files found')
  const failed = sum((result) => result.failed)
  const skipped = sum((result) => result.skipped)
  console.log(
    `\n${sum((result) => result.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
  process.exitCode = failed > 0 || files.length === 0 ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) stop(child, 'SIGTERM')
    process.exit(1)
  })
}

await main()
