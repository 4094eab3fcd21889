import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.forms.Expressions',
  type: 'Application',
  version: '0.1.0',
  name: 'Expressions',
  description: 'A form that computes.',
})
