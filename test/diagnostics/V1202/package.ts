import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1202',
  namespace: 'com.example.diagnostics.V1202',
  type: 'Library',
  version: '0.1.0',
  name: 'V1202',
  description: 'A sample of one mistake.',
})
