import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1005',
  namespace: 'com.example.diagnostics.V1005',
  type: 'Library',
  version: '0.1.0',
  name: 'V1005',
  description: 'A sample of one mistake.',
})
