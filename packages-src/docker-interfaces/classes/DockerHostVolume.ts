import { DockerVolume } from './DockerVolume.js'

/** A folder of the host, which outlives the container. */
export class DockerHostVolume extends DockerVolume {
  /** Where the folder is on the host. */
  path!: string

  override getType() {
    return 'HostPath'
  }

  override getParameters() {
    return this.path
  }
}
