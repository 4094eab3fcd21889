import { form, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      path: textField({ label: 'Path' }),
    },
  },
  application: ({ step }) => ({
    volume: { name: step.path },
    // ^ V5015
  }),
})
