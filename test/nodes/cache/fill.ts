import { fileURLToPath } from 'node:url'
import { execute } from '../../harness/execute.js'

/** The path of each part of the cache: of those that nodes need, and those that are named. What is missing is made, which takes minutes. */
export const fillCache = async (...names: readonly string[]): Promise<(name: string) => string> => {
  const program = fileURLToPath(new URL('fill.sh', import.meta.url))
  const { status, output, errors } = await execute([program, ...names], { seconds: 900 })
  if (status !== 0) throw new Error(`the cache was not filled (${status}): ${errors}`)
  const parts = new Map(output.split('\n').map((line) => [line.split('=')[0] ?? '', line.split('=')[1] ?? '']))
  return (name) => {
    const found = parts.get(name)
    if (found === undefined) throw new Error(`the cache has no ${name}`)
    return found
  }
}
