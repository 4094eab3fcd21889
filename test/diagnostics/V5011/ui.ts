import { componentField, form } from 'vetro'
import { Base, Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      part: componentField(Base, { label: 'Part' }),
      // ^ V5011
      other: componentField(Base, { label: 'Part', offered: ['Part'] }),
      // ^ V5011
    },
  },
})
