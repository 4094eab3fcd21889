import { create, form, textField } from 'vetro'
import { Part, Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: textField({ label: 'Name' }),
    },
  },
  application: ({ step }) => ({
    address: step.name,
    // ^ V5008
    title: step.name,
    // ^ V5008
    limits: { cpu: 1, disk: 2 },
    // ^ V5008
    part: create(Part, { seen: [step.name] }),
    // ^ V5008
  }),
})
