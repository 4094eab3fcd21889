/** Writes docs/diagnostics.md from the catalogue. */
import { writeFileSync } from 'node:fs'
import { diagnosticsDocument } from '../diagnostics/document.js'

writeFileSync(new URL('../../docs/diagnostics.md', import.meta.url), diagnosticsDocument())
