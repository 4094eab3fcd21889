import { muranoCatalogue } from '../../src/diagnostics/index.js'

/** All that `vetro check` can report. */
export const kinds = muranoCatalogue.flatMap((section) => Object.values(section.kinds))

/** The codes of what fails for sure. */
export const errors: ReadonlySet<string> = new Set(
  kinds.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
)
