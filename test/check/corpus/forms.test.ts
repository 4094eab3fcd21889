import { applications } from './faults/applications.js'
import { forms } from './faults/forms.js'
import { proveFaults } from './prove.js'

proveFaults('forms', [forms, applications])
