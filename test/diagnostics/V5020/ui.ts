import { form, textField } from 'vetro'
import { Sample } from './package.js'

export default form(Sample, { steps: { sample: { name: textField({ label: 'Name' }) } } })
