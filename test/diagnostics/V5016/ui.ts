import { form, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: textField({ label: 'Name' }),
    },
  },
  application: () => ({
    port: 70000,
    // ^ V5016
  }),
})
