import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1110',
  namespace: 'com.example.diagnostics.V1110',
  type: 'Library',
  version: '0.1.0',
  name: 'V1110',
  description: 'A sample of one mistake.',
})
