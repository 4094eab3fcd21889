import { create, type Matching } from 'vetro'
import { DockerHostVolume } from './DockerHostVolume.js'
import { DockerTempVolume } from './DockerTempVolume.js'
import type { DockerVolume } from './DockerVolume.js'
import { PublishedApplication } from './PublishedApplication.js'

/** The path of a folder, or nothing. */
export type HostFolder = Matching<'((/[A-Za-z0-9_][A-Za-z0-9_.-]*)+)?'>

/** An application with data that may outlive its container. */
export abstract class StatefulApplication extends PublishedApplication {
  /** The folder of the host that keeps the data; empty for data that goes with the container. */
  dataFolder: HostFolder = ''

  /** The volume with the data, seen by the container under this path. */
  data(path: string): Record<string, DockerVolume> {
    // Called like the application: containers of one pod share volumes that have one name.
    if (this.dataFolder === '') return { [path]: create(DockerTempVolume, { name: this.name }) }
    return { [path]: create(DockerHostVolume, { name: this.name, path: this.dataFolder }) }
  }
}
