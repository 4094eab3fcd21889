import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5010',
  namespace: 'com.example.diagnostics.V5010',
  type: 'Library',
  version: '0.1.0',
  name: 'V5010',
  description: 'A sample of one mistake.',
})
