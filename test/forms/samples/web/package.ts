import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.forms.Web',
  type: 'Application',
  version: '0.1.0',
  name: 'Web server',
  description: 'A form whose fields fill properties of their names.',
})
