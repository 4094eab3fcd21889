import { DockerVolume } from './DockerVolume.js'

/** Scratch space, which goes with the container. */
export class DockerTempVolume extends DockerVolume {
  override getType() {
    return 'TempVolume'
  }

  override getParameters() {
    return null
  }
}
