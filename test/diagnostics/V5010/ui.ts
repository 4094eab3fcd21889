import { choiceField, form, integerField, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    step: {
      name: textField({ label: 'Name', initial: 'A name' }),
      // ^ V5010
      port: integerField({ label: 'Port', initial: 0 }),
      // ^ V5010
      size: integerField({ label: 'Size', initial: 3 }),
      // ^ V5010
      short: textField({ label: 'Short', initial: 'long', maxLength: 3 }),
      // ^ V5010
      protocol: choiceField<'TCP' | 'UDP'>({ label: 'Protocol', choices: ['TCP'], initial: 'UDP' }),
      // ^ V5010
    },
  },
})
