import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeImage } from '../../src/tools/image/render.js'
import {
  composeHooks,
  expand,
  type Inside,
  imageElements,
  type Outcome,
  phases,
  runInside,
  runOutside,
} from './diskimage-builder.js'
import { type Downloads, Mirror } from './mirror.js'

/** What the packages bring that the elements work on, made up: units that start by themselves, cloud-init's list. */
const standIns = {
  ...Object.fromEntries(
    ['docker.service', 'docker.socket', 'containerd.service', 'haproxy.service'].map((unit) => [
      `/usr/lib/systemd/system/${unit}`,
      {
        text: `[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=${unit.endsWith('socket') ? 'sockets' : 'multi-user'}.target\n`,
      },
    ]),
  ),
  '/etc/cloud/cloud.cfg': {
    text: 'cloud_final_modules:\n - package-update-upgrade-install\n - write-files-deferred\n - scripts-user\n',
  },
  '/etc/machine-id': { text: 'uninitialized\n' },
  '/etc/ssh/ssh_host_ed25519_key': { text: 'a secret\n', mode: '600' },
  '/var/lib/systemd/random-seed': { text: 'a seed\n', mode: '600' },
}

const started = 'systemctl enable docker.service docker.socket containerd.service haproxy.service'

/** A build of the image in a temporary folder, with a mirror on this machine. */
export class Build {
  readonly work = mkdtempSync(join(tmpdir(), 'vetro-image-'))
  readonly elements = join(this.work, 'image/elements')
  readonly cache = join(this.work, 'cache')
  readonly mirror: Mirror
  #hooks = ''

  constructor(make: (work: string) => Downloads) {
    mkdirSync(join(this.work, 'made'))
    this.mirror = new Mirror(make(join(this.work, 'made')))
    writeImage(join(this.work, 'image'))
  }

  /** Starts anew: hooks put together, then extra-data.d run. */
  async outside(environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    this.#hooks = mkdtempSync(join(this.work, 'hooks-'))
    composeHooks(this.elements, expand(this.elements, imageElements), this.#hooks)
    return runOutside(this.#hooks, { DIB_IMAGE_CACHE: this.cache, ...this.mirror.environment, ...environment })
  }

  /** The phases inside the image, after `before`; then further commands. */
  inside(before: readonly string[] = [], after: readonly string[] = []): Inside {
    return runInside(this.#hooks, [started, ...before, ...phases(), ...after], standIns)
  }

  get hooks(): string {
    return this.#hooks
  }

  async end(): Promise<void> {
    await this.mirror.stop()
    rmSync(this.work, { recursive: true, force: true })
  }
}

/** Does something with a build, which is gone afterwards. */
export async function withBuild(
  make: (work: string) => Downloads,
  use: (build: Build) => Promise<void>,
): Promise<void> {
  const build = new Build(make)
  try {
    await build.mirror.start()
    await use(build)
  } finally {
    await build.end()
  }
}
