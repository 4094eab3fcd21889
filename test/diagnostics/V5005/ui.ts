import { form, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: textField({ label: 'Name' }),
      nmae: textField({ label: 'Another name' }),
      // ^ V5005
    },
  },
})
