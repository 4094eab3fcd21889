import { plans, scripts } from './faults/plans.js'
import { proveFaults } from './prove.js'

proveFaults('plans', [plans, scripts], { withAgent: true })
