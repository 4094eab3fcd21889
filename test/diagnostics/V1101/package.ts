import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1101',
  namespace: 'com.example.diagnostics.V1101',
  type: 'Library',
  version: '0.1.0',
  name: 'V1101',
  description: 'A sample of one mistake.',
})
