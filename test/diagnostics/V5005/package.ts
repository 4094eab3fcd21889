import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5005',
  namespace: 'com.example.diagnostics.V5005',
  type: 'Library',
  version: '0.1.0',
  name: 'V5005',
  description: 'A sample of one mistake.',
})
