import { images } from '../../packages-src/docker-applications/images.js'
import { buildPackages } from '../build.js'
import type { Model } from '../harness/engine.js'
import { object, source } from '../packages/environment.js'
import { type NodeEngine, startEngine } from './engine.js'
import { openRoom, type Room } from './room.js'

/** A room, and an engine that knows packages of the suite. */
export interface Site {
  readonly room: Room
  readonly engine: NodeEngine
  close(): Promise<void>
}

const kubernetes = ['docker-interfaces', 'docker-nginx', 'kubernetes-cluster', 'kubernetes-pod']

/** Packages of the suite by their names, those of Kubernetes unless told; besides them, folders of packages as they are. */
export const openSite = async (names = kubernetes, ...others: readonly string[]): Promise<Site> => {
  const built = await buildPackages(names.map(source))
  const room = await openRoom()
  const engine = await startEngine(room, [...built.directories, ...others])
  return {
    room,
    engine,
    close: async () => {
      await engine.close()
      await room.close()
      built.remove()
    },
  }
}

/** Inputs of a cluster without addons: there is no registry to get their images from. */
export const bare = { enableKubeDns: false, enableDashboard: false }

/** Nginx in a pod. Here its image holds another server, whose page is the pod's name. */
export const nginx = (host: string): Model => object('com.example.docker.DockerNginx', 'nginx', { host })

/** Gives a worker the images of nginx and of what holds a pod together. A first process ends only if it heeds TERM. */
export const importImages = (room: Room, worker: string): Promise<string> =>
  room.shell(
    worker,
    `import=/usr/local/lib/vetro/import-image
    $import registry.k8s.io/pause:3.2 'trap exit TERM; sleep 1000000000 & wait'
    $import ${images.nginx} 'hostname >/www/index.html; trap exit TERM; httpd -f -p 80 -h /www & wait'`,
  )

/** Asks for a page until there is one. */
export const page = (room: Room, from: string, url: string): Promise<string> =>
  room.until(from, `curl --silent --fail --max-time 2 ${url}`)
