import { componentField, form } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      part: componentField(Sample, { label: 'Part' }),
    },
  },
  application: ({ step }) => ({
    name: step.part.name,
    // ^ V5013
  }),
})
