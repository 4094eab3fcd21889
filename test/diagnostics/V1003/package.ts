import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1003',
  namespace: 'com.example.diagnostics.V1003',
  type: 'Library',
  version: '0.1.0',
  name: 'V1003',
  description: 'A sample of one mistake.',
})
