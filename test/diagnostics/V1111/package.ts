import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1111',
  namespace: 'com.example.diagnostics.V1111',
  type: 'Library',
  version: '0.1.0',
  name: 'V1111',
  description: 'A sample of one mistake.',
})
