import { form, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

let forms = 0
// ^ V5018
forms += 1
// ^ V5018

export default form(Sample, {
  steps: {
    step: {
      name: textField({ label: 'Name' }),
    },
  },
})
