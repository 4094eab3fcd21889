import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1231',
  namespace: 'com.example.diagnostics.V1231',
  type: 'Library',
  version: '0.1.0',
  name: 'V1231',
  description: 'A sample of one mistake.',
})
