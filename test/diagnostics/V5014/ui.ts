import { create, form, repeat, textField } from 'vetro'
import { Part, Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: textField({ label: 'Name' }),
    },
  },
  application: ({ step }) => {
    const parts = [create(Part, {})]
    // ^ V5014
    const item = () => create(Part, {})
    // ^ V1002
    return {
      ...step,
      // ^ V5014
      parts,
      others: parts,
      more: repeat(2, item),
      // ^ V5014
    }
  },
})
