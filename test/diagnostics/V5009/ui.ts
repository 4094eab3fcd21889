import { choiceField, form } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: choiceField({ label: 'Name' }),
      // ^ V5009
    },
  },
})
