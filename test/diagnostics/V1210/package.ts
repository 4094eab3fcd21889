import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1210',
  namespace: 'com.example.diagnostics.V1210',
  type: 'Library',
  version: '0.1.0',
  name: 'V1210',
  description: 'A sample of one mistake.',
})
