/** Writes docs/check-codes.md and docs/check-corpus.md from the catalogue and the faults that test/check/corpus holds. */
import { writeFileSync } from 'node:fs'
import { families } from '../../test/check/corpus/corpus.js'
import { codesDocument } from '../../test/check/documents/codes.js'
import { corpusDocument } from '../../test/check/documents/corpus.js'
import { packageRoot } from '../package-root.js'

writeFileSync(packageRoot('docs', 'check-codes.md'), codesDocument(families))
writeFileSync(packageRoot('docs', 'check-corpus.md'), corpusDocument(families))
