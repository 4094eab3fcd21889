import { type Matching, MuranoObject } from 'vetro'
import type { ApplicationPort } from './ApplicationPort.js'
import type { DockerVolume } from './DockerVolume.js'

/** A name that every host can give a container. */
export type ContainerName = Matching<'[A-Za-z0-9][A-Za-z0-9_.-]*'>

/** What a host needs to know to run a container. */
export class DockerContainer extends MuranoObject {
  /** Unique on its host: the application's name for ordinary applications. */
  name!: string
  image!: string
  /** The arguments that the container is started with. */
  commands: string[] = []
  /** Environment variables. */
  env: Record<string, string> = {}
  ports: ApplicationPort[] = []
  /** Volumes by their paths in the container. */
  volumes: Record<string, DockerVolume> = {}
  privileged = false

  /** Everything that decides whether the container has to be recreated, as plain data. */
  getRepresentation() {
    return {
      name: this.name,
      image: this.image,
      commands: this.commands,
      env: this.env,
      ports: this.ports.map((port) => port.getRepresentation()),
      volumes: Object.fromEntries(
        Object.entries(this.volumes).map(([path, volume]) => [path, volume.getRepresentation()]),
      ),
      privileged: this.privileged,
    }
  }
}
