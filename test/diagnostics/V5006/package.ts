import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5006',
  namespace: 'com.example.diagnostics.V5006',
  type: 'Library',
  version: '0.1.0',
  name: 'V5006',
  description: 'A sample of one mistake.',
})
