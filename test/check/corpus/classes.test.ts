import { inheritance } from './faults/inheritance.js'
import { structure } from './faults/structure.js'
import { proveFaults } from './prove.js'

proveFaults('classes', [structure, inheritance])
