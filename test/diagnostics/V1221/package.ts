import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1221',
  namespace: 'com.example.diagnostics.V1221',
  type: 'Library',
  version: '0.1.0',
  name: 'V1221',
  description: 'A sample of one mistake.',
})
