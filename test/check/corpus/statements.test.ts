import { statements } from './faults/statements.js'
import { proveFaults } from './prove.js'

proveFaults('statements', [statements])
