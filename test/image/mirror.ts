import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { dirname, join } from 'node:path'
import { platform } from '../../packages-src/kubernetes-cluster/platform.js'

/** Files by path; all are programs. */
type Tree = Readonly<Record<string, string>>

const { versions, downloads } = platform

/** A stand-in for a program: it says its name, whatever it is asked. */
export const program = (name: string): string => `#!/bin/sh\necho ${name}\n`

const programs = (folder: string, names: readonly string[]): Tree =>
  Object.fromEntries(names.map((name) => [`${folder}${name}`, program(name)]))

/** What each download holds unless a test wants it otherwise: the least that the elements need, made up. */
export const contents = {
  kubernetes: programs('kubernetes/server/bin/', [
    'kube-apiserver',
    'kube-controller-manager',
    'kube-scheduler',
    'kubelet',
    'kube-proxy',
    'kubectl',
    'kubeadm',
  ]),
  etcd: programs(`etcd-v${versions.etcd}-linux-amd64/`, ['etcd', 'etcdctl', 'README.md']),
  cniPlugins: programs('', ['bridge', 'loopback', 'portmap']),
  calicoNode: {
    ...programs('usr/bin/', ['calico-node', 'bird', 'bird6']),
    'etc/calico/confd/templates/bird.cfg.template': '# made up\n',
    'etc/calico/confd/conf.d/bird.toml': '# made up, too\n',
    'etc/passwd': 'not wanted\n',
  },
  calicoCni: programs('opt/cni/bin/', ['calico', 'calico-ipam', 'install']),
  calicoctl: program('calicoctl'),
  flannel: program('flanneld'),
  confd: program('confd'),
}

type Contents = { [Key in keyof typeof contents]: (typeof contents)[Key] extends string ? string : Tree }

function writeTree(folder: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    chmodSync(join(folder, path), 0o755)
  }
}

function archive(work: string, tree: Tree, compress: boolean): Buffer {
  const folder = mkdtempSync(join(work, 'tree-'))
  writeTree(folder, tree)
  const names = [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? path))]
  return execFileSync('tar', ['-C', folder, compress ? '-cz' : '-c', ...names])
}

/** A container image as `docker save` writes it: two layers, of which the first holds what the second replaces. */
function containerImage(work: string, tree: Tree): Buffer {
  const folder = mkdtempSync(join(work, 'image-'))
  const stale = Object.fromEntries(Object.keys(tree).map((path) => [path, 'stale']))
  for (const [name, layer] of Object.entries({ one: stale, two: tree })) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'layer.tar'), archive(work, layer, false))
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify([{ Layers: ['one/layer.tar', 'two/layer.tar'] }]))
  return execFileSync('tar', ['-C', folder, '-c', 'manifest.json', 'one', 'two'])
}

function calicoRelease(work: string, { calicoctl, calicoNode, calicoCni }: Contents): Buffer {
  const folder = mkdtempSync(join(work, 'calico-'))
  const release = `release-v${versions.calico}`
  writeTree(folder, { [`${release}/bin/calicoctl`]: calicoctl, [`${release}/README`]: '' })
  mkdirSync(join(folder, release, 'images'))
  writeFileSync(join(folder, release, 'images/calico-node.tar'), containerImage(work, calicoNode))
  writeFileSync(join(folder, release, 'images/calico-cni.tar'), containerImage(work, calicoCni))
  return execFileSync('tar', ['-C', folder, '-cz', release])
}

/** The files of a mirror, by the table's keys. */
export function makeDownloads(work: string, changed: Partial<Contents> = {}) {
  const made: Contents = { ...contents, ...changed }
  return {
    kubernetes: archive(work, made.kubernetes, true),
    etcd: archive(work, made.etcd, true),
    cniPlugins: archive(work, made.cniPlugins, true),
    calico: calicoRelease(work, made),
    flannel: Buffer.from(made.flannel),
    confd: Buffer.from(made.confd),
  }
}

export type Downloads = ReturnType<typeof makeDownloads>
export const keys = ['kubernetes', 'etcd', 'cniPlugins', 'calico', 'flannel', 'confd'] as const

const variable = (key: string): string => key.replace(/[A-Z]/g, '_$&').toUpperCase()

/** The path of a download below its mirror. */
export const pathOf = (key: (typeof keys)[number]): string => downloads[key].file.replaceAll('VERSION', versions[key])

/** What a mirror answers instead of the file: a status, or the file cut off in the middle. */
export type Fault = { readonly status: number } | 'cut off'

/** A mirror on this machine that serves the files, and the variables that make the image's build use it. */
export class Mirror {
  /** Paths in the order in which they were asked for. */
  readonly requests: string[] = []
  /** By path; each is given once, in order. */
  readonly faults = new Map<string, Fault[]>()
  readonly #server: Server
  readonly #files = new Map<string, Buffer>()

  constructor(readonly downloads: Downloads) {
    for (const key of keys) this.#files.set(`/${key}/${pathOf(key)}`, downloads[key])
    this.#server = createServer((request, response) => {
      const path = request.url ?? ''
      this.requests.push(path)
      const file = this.#files.get(path)
      const fault = this.faults.get(path)?.shift()
      if (fault === 'cut off' && file !== undefined) {
        response.writeHead(200, { 'content-length': file.length })
        response.write(file.subarray(0, file.length >> 1), () => response.destroy())
      } else if (fault !== undefined && fault !== 'cut off') {
        response.writeHead(fault.status).end()
      } else if (file === undefined) {
        response.writeHead(404).end()
      } else {
        response.writeHead(200).end(file)
      }
    })
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  replace(key: (typeof keys)[number], file: Buffer): void {
    this.#files.set(`/${key}/${pathOf(key)}`, file)
  }

  /** Where the mirror is, and the checksums that its files had when it was made. */
  get environment(): Readonly<Record<string, string>> {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the mirror is not started')
    const { port } = address
    return Object.fromEntries(
      keys.flatMap((key) => [
        [`${variable(key)}_MIRROR`, `http://127.0.0.1:${port}/${key}`],
        [`${variable(key)}_CHECKSUM`, createHash('sha256').update(this.downloads[key]).digest('hex')],
      ]),
    )
  }
}
