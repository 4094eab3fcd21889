import { create, form, textField } from 'vetro'
import { Part, Sample } from './classes/Sample.js'

export default form(Sample, {
  // ^ V5007
  steps: {
    step: {
      title: textField({ label: 'Title' }),
    },
  },
  application: ({ step }) => ({
    part: create(Part, { label: step.title }),
    // ^ V5007
  }),
})
