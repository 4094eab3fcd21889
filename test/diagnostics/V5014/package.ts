import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5014',
  namespace: 'com.example.diagnostics.V5014',
  type: 'Library',
  version: '0.1.0',
  name: 'V5014',
  description: 'A sample of one mistake.',
})
