import { form, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: textField({
        label: 'Name',
        initial: 'name'.toUpperCase(),
        // ^ V5004
      }),
    },
  },
  validators: [
    {
      check: ({ step }) => step.name !== '',
      message: 'a'.toUpperCase(),
      // ^ V5004
    },
  ],
})
