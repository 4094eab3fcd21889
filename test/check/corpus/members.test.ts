import { members } from './faults/members.js'
import { proveFaults } from './prove.js'

proveFaults('members', [members])
