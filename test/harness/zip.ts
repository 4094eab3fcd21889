import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/** Zips a package's folder as it is, for tests of the harness. Python does it: Vetro's own packer is not trusted here. */
export const zipFolder = (folder: string, zip: string): void => {
  execFileSync('/usr/bin/python3', ['-m', 'zipfile', '-c', zip, ...readdirSync(folder)], { cwd: folder })
}
