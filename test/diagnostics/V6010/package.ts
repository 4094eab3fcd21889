import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6010',
  namespace: 'com.example.diagnostics.V6010',
  type: 'Library',
  version: '0.1.0',
  name: 'V6010',
  description: 'A sample of one mistake.',
})
