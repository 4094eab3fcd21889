import { booleanField, form } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: booleanField({ label: 'Name' }),
      // ^ V5006
    },
  },
})
