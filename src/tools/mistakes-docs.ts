/** Writes docs/mistakes.md from the mistakes that test/mistakes holds. */
import { writeFileSync } from 'node:fs'
import { mistakesDocument } from '../../test/mistakes/document.js'

writeFileSync(new URL('../../docs/mistakes.md', import.meta.url), mistakesDocument())
