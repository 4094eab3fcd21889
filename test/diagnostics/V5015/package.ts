import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5015',
  namespace: 'com.example.diagnostics.V5015',
  type: 'Library',
  version: '0.1.0',
  name: 'V5015',
  description: 'A sample of one mistake.',
})
