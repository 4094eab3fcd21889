import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2001',
  namespace: 'com.example.diagnostics.V2001',
  type: 'Library',
  version: '0.1.0',
  name: 'V2001',
  description: 'A sample of one mistake.',
})
