import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5001',
  namespace: 'com.example.diagnostics.V5001',
  type: 'Library',
  version: '0.1.0',
  name: 'V5001',
  description: 'A sample of one mistake.',
})
