import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1001',
  namespace: 'com.example.diagnostics.V1001',
  type: 'Library',
  version: '0.1.0',
  name: 'V1001',
  description: 'A sample of one mistake.',
})
