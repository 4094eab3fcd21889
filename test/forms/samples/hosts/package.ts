import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.forms.StandaloneHost',
  type: 'Application',
  version: '0.1.0',
  name: 'Standalone host',
  description: 'Something to run containers on.',
})
