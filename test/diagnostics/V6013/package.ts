import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6013',
  namespace: 'com.example.diagnostics.V6013',
  type: 'Library',
  version: '0.1.0',
  name: 'V6013',
  description: 'A sample of one mistake.',
})
