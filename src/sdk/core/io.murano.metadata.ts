// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import { MuranoObject } from '../objects.js'

/**
 * Describes a part of a package.
 *
 * @fqn io.murano.metadata.Description
 */
export class DescriptionMetadata extends MuranoObject {
  text!: string
}

/**
 * The help that the dashboard shows.
 *
 * @fqn io.murano.metadata.HelpText
 */
export class HelpTextMetadata extends MuranoObject {
  text!: string
}

/**
 * Marks a method that makes models.
 *
 * @fqn io.murano.metadata.ModelBuilder
 */
export class ModelBuilderMetadata extends MuranoObject {
  enabled: boolean = true
}

/**
 * The title that the dashboard shows.
 *
 * @fqn io.murano.metadata.Title
 */
export class TitleMetadata extends MuranoObject {
  text!: string
}
