import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1212',
  namespace: 'com.example.diagnostics.V1212',
  type: 'Library',
  version: '0.1.0',
  name: 'V1212',
  description: 'A sample of one mistake.',
})
