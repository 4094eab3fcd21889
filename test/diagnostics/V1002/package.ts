import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1002',
  namespace: 'com.example.diagnostics.V1002',
  type: 'Library',
  version: '0.1.0',
  name: 'V1002',
  description: 'A sample of one mistake.',
})
