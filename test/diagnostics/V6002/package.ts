import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6002',
  namespace: 'com.example.diagnostics.V6002',
  type: 'Library',
  version: '0.1.0',
  name: 'V6002',
  description: 'A sample of one mistake.',
})
