import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6003',
  namespace: 'com.example.diagnostics.V6003',
  type: 'Library',
  version: '0.1.0',
  name: 'V6003',
  description: 'A sample of one mistake.',
})
