import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1108',
  namespace: 'com.example.diagnostics.V1108',
  type: 'Library',
  version: '0.1.0',
  name: 'V1108',
  description: 'A sample of one mistake.',
})
