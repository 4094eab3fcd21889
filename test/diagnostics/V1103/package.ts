import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1103',
  namespace: 'com.example.diagnostics.V1103',
  type: 'Library',
  version: '0.1.0',
  name: 'V1103',
  description: 'A sample of one mistake.',
})
