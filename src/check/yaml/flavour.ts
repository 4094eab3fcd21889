import type { Dialect } from '../../yaql/index.js'

/** How Murano reads a YAML file; it depends on what the file is for. */
export interface YamlFlavour {
  /** Whether it reads more than one document. */
  readonly isStream: boolean
  /** Whose expressions there can be, if any: then there is the tag `!yaql`, too. */
  readonly dialect?: Dialect
  /** Whether libyaml reads it, which takes tabs for spaces and dates for texts. */
  readonly isLibyaml: boolean
}

const classes: YamlFlavour = { isStream: true, dialect: 'engine', isLibyaml: false }
const form: YamlFlavour = { isStream: false, dialect: 'dashboard', isLibyaml: false }
const resource: YamlFlavour = { isStream: false, isLibyaml: true }
const data: YamlFlavour = { isStream: false, isLibyaml: false }

/** How Murano reads the file of a package. */
export function flavourOf(path: string): YamlFlavour {
  if (path.startsWith('Classes/')) return classes
  if (path.startsWith('UI/')) return form
  return path.startsWith('Resources/') ? resource : data
}
