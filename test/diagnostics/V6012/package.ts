import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6012',
  namespace: 'com.example.diagnostics.V6012',
  type: 'Library',
  version: '0.1.0',
  name: 'V6012',
  description: 'A sample of one mistake.',
})
