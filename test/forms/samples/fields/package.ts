import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.forms.Fields',
  type: 'Application',
  version: '0.1.0',
  name: 'Fields',
  description: 'A form with a field of each kind, and one that may stay empty.',
})
