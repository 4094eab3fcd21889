import { contracts } from './faults/contracts.js'
import { proveFaults } from './prove.js'

proveFaults('contracts', [contracts])
