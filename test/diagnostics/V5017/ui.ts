import { form, passwordField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: passwordField({
        label: "The administrator's password",
        // ^ V5017
      }),
    },
  },
})
