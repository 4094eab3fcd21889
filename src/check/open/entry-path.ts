import { murano } from '../../diagnostics/index.js'
import type { Collector } from './collector.js'

/** Bytes of a path and of one name in it that Linux has. */
const pathLimit = 4000
const nameLimit = 255

/** Where Murano unpacks an entry to, as Python's zipfile does it; undefined where that fails. Reports what is wrong. */
export function entryPath(written: string, collector: Collector): string | undefined {
  const { sink } = collector
  const report = (kind: 'escapingPath' | 'backslashPath' | 'oddPath') => {
    if (collector.isFirst(kind)) sink.report(murano.packages[kind], collector.at(), { path: written })
  }
  if (written.includes('\0') || Buffer.byteLength(written) > pathLimit) {
    report('oddPath')
    return undefined
  }
  if (written.includes('\\')) report('backslashPath')
  const path = written.replaceAll('\\', '/')
  const names = path.split('/')
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || names.includes('..')) report('escapingPath')
  if (names.some((name) => Buffer.byteLength(name) > nameLimit)) {
    report('oddPath')
    return undefined
  }
  return names.filter((name) => name !== '' && name !== '.' && name !== '..').join('/')
}
