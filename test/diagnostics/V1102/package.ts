import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1102',
  namespace: 'com.example.diagnostics.V1102',
  type: 'Library',
  version: '0.1.0',
  name: 'V1102',
  description: 'A sample of one mistake.',
})
