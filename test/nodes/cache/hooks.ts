import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeImage } from '../../../src/tools/image/render.js'
import { composeHooks, expand, imageElements, phases } from '../../image/diskimage-builder.js'

/**
 * `hooks.ts FOLDER KUBERNETES`: writes to FOLDER what the phases inside the disk image run: the hooks of our elements,
 * `run-phases`, and the programs that extra-data.d would download: Kubernetes' (links to those in the folder KUBERNETES)
 * and stand-ins, or what lies in their place in the folder VETRO_BINARIES. What Debian has of them is added inside.
 */

const standIns = fileURLToPath(new URL('../stand-ins', import.meta.url))

/** Puts the files of a folder into another; those that are there already stay. */
const add = (from: string, to: string) => {
  if (existsSync(from)) cpSync(from, to, { recursive: true, force: false })
}

const layOutPrograms = (programs: string, kubernetes: string) => {
  const given = process.env.VETRO_BINARIES
  for (const part of ['bin', 'cni', 'calico']) {
    mkdirSync(join(programs, part), { recursive: true })
    if (given !== undefined) add(join(given, part), join(programs, part))
    add(join(standIns, part), join(programs, part))
  }
  for (const name of readdirSync(kubernetes)) {
    const program = join(programs, 'bin', name)
    if (!existsSync(program)) symlinkSync(join(kubernetes, name), program)
  }
}

const [folder, kubernetes] = process.argv.slice(2)
if (folder === undefined || kubernetes === undefined) throw new Error('hooks.ts FOLDER KUBERNETES')
const work = mkdtempSync(join(tmpdir(), 'vetro-image-'))
try {
  writeImage(join(work, 'image'))
  const elements = join(work, 'image/elements')
  composeHooks(elements, expand(elements, imageElements), folder)
} finally {
  rmSync(work, { recursive: true, force: true })
}
layOutPrograms(join(folder, 'kubernetes-programs'), kubernetes)
writeFileSync(join(folder, 'run-phases'), `#!/bin/bash\nset -e\n${phases().join('\n')}\n`)
chmodSync(join(folder, 'run-phases'), 0o755)
