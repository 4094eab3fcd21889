import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1216',
  namespace: 'com.example.diagnostics.V1216',
  type: 'Library',
  version: '0.1.0',
  name: 'V1216',
  description: 'A sample of one mistake.',
})
