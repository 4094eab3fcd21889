import { base64encode, form, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      title: textField({ label: 'Title' }),
    },
  },
  application: ({ step }) => ({
    name: base64encode(step.title),
    // ^ V5012
  }),
})
