import { form, integerField, textField } from 'vetro'
import { Sample } from './classes/Sample.js'

export default form(Sample, {
  steps: {
    workflowManagement: {
      // ^ V5003
      service: textField({ label: 'Service' }),
      // ^ V5003
      flavor: integerField({ label: 'Flavor' }),
      // ^ V5003
      'two-words': textField({ label: 'Words' }),
      // ^ V5003
    },
  },
  application: ({ workflowManagement: { service, flavor, 'two-words': words } }) => ({
    name: `${service} ${flavor} ${words}`,
  }),
})
