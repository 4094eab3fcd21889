import { readFileSync } from 'node:fs'
import { packageRoot } from '../package-root.js'

/** The version of Vetro. */
export function version(): string {
  const { version: found }: { version: string } = JSON.parse(readFileSync(packageRoot('package.json'), 'utf8'))
  return found
}
