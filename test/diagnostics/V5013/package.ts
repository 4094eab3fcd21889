import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5013.Sample',
  namespace: 'com.example.diagnostics.V5013',
  type: 'Library',
  version: '0.1.0',
  name: 'V5013',
  description: 'A sample of one mistake.',
})
