import { form, type Field, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

const field = (): Field<string> => textField({ label: 'Name' })

export default form(Sample, {
  steps: {
    step: {
      name: field(),
      // ^ V5002
    },
  },
  application: () => ({ name: 'fixed' }),
})
