import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1205',
  namespace: 'com.example.diagnostics.V1205',
  type: 'Library',
  version: '0.1.0',
  name: 'V1205',
  description: 'A sample of one mistake.',
})
