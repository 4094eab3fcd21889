// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import type { Int } from '../contracts.js'
import { MuranoObject } from '../objects.js'

/**
 * Hides a field of a form.
 *
 * @fqn io.murano.metadata.forms.Hidden
 */
export class HiddenMetadata extends MuranoObject {
  visible: boolean = false
}

/**
 * The place of a field in a form.
 *
 * @fqn io.murano.metadata.forms.Position
 */
export class PositionMetadata extends MuranoObject {
  index: Int | null = null
  section: string | null = null
}

/**
 * A section of a form.
 *
 * @fqn io.murano.metadata.forms.Section
 */
export class SectionMetadata extends MuranoObject {
  name!: string
  title!: string | null
  index: Int | null = null
}
