import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5012',
  namespace: 'com.example.diagnostics.V5012',
  type: 'Library',
  version: '0.1.0',
  name: 'V5012',
  description: 'A sample of one mistake.',
})
