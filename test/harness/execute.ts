import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ExecuteOptions {
  readonly input?: string
  /** Limit, 60 unless told. */
  readonly seconds?: number
  /** In addition to this process's. */
  readonly environment?: Readonly<Record<string, string>>
  /** Hears standard output as it comes. */
  readonly progress?: (text: string) => void
}

export interface Outcome {
  /** Exit status, name of a signal, or that it took too long. */
  readonly status: number | string
  readonly output: string
  readonly errors: string
}

/** Runs a program to its end, or to its limit. */
export const execute = async (
  [program = '', ...words]: readonly string[],
  { input = '', seconds = 60, environment = {}, progress = () => undefined }: ExecuteOptions = {},
): Promise<Outcome> => {
  const child = spawn(program, words, { env: { ...process.env, ...environment } })
  let output = ''
  let errors = ''
  let late = false
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
    progress(text)
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  child.stdin.on('error', () => undefined) // A program need not read its input
  child.stdin.end(input)
  const limit = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, seconds * 1000)
  const [code, signal] = await once(child, 'close')
  clearTimeout(limit)
  return { status: late ? `not finished in ${seconds} seconds` : (code ?? signal), output, errors }
}
