import { expressions } from './faults/expressions.js'
import { proveFaults } from './prove.js'

proveFaults('expressions', [expressions])
