import { form, textField } from 'vetro'
import { Part } from './classes/Sample.js'

export default form(Part, { steps: { part: { name: textField({ label: 'Name' }) } } })
// ^ V5019
