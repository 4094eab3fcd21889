// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import { MuranoObject } from '../objects.js'

/**
 * How an object is saved in the model: as a reference or as a copy.
 *
 * @fqn io.murano.metadata.engine.Serialize
 */
export class SerializeMetadata extends MuranoObject {
  as!: 'reference' | 'copy'
}

/**
 * Which calls of a method exclude each other.
 *
 * @fqn io.murano.metadata.engine.Synchronize
 */
export class SynchronizeMetadata extends MuranoObject {
  onThis: boolean = true
  onArgs!: string[]
}
