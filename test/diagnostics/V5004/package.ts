import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5004',
  namespace: 'com.example.diagnostics.V5004',
  type: 'Library',
  version: '0.1.0',
  name: 'V5004',
  description: 'A sample of one mistake.',
})
