import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5002',
  namespace: 'com.example.diagnostics.V5002',
  type: 'Library',
  version: '0.1.0',
  name: 'V5002',
  description: 'A sample of one mistake.',
})
