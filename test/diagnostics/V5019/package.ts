import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5019',
  namespace: 'com.example.diagnostics.V5019',
  type: 'Application',
  version: '0.1.0',
  name: 'V5019',
  description: 'A sample of one mistake.',
})
