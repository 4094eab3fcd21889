import { form, type Field, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

function field(): Field<string> {
  return textField({ label: 'Name' })
}

export default form(Sample, {
  steps: {
    step: {
      name: field(),
      // ^ V5002
    },
  },
  application: () => ({ name: 'fixed' }),
})
