import { existsSync } from 'node:fs'
import type { Notes } from '../notes.js'
import { PythonReader } from './python.js'
import { ShellReader } from './shell.js'

/** Where the programs are: names that are looked for in PATH, or paths. */
export interface Programs {
  readonly python: string
  readonly bash: string
}

/** The programs that know whether a text is one of theirs. They are started when they are first needed. */
export class Interpreters {
  readonly python: PythonReader
  readonly shell: ShellReader

  constructor(notes: Notes, { python, bash }: Programs = programsOfThisMachine()) {
    this.python = new PythonReader(python, notes)
    this.shell = new ShellReader(bash, notes)
  }

  close(): void {
    this.python.close()
    this.shell.close()
  }
}

// A Python that a version manager puts first in PATH may take long to start
function programsOfThisMachine(): Programs {
  const usual = '/usr/bin/python3'
  const python = process.platform === 'linux' && existsSync(usual) ? usual : 'python3'
  return { python, bash: 'bash' }
}
