import { type Json, MuranoObject } from 'vetro'

/** A place for files, which a container sees under a path of its own. */
export abstract class DockerVolume extends MuranoObject {
  name!: string

  /** The kind of volume, by which hosts tell what to mount. */
  abstract getType(): string

  /** What a host has to know of this volume beside its kind. */
  abstract getParameters(): Json

  getRepresentation() {
    return { type: this.getType(), parameters: this.getParameters() }
  }
}
