import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1213',
  namespace: 'com.example.diagnostics.V1213',
  type: 'Library',
  version: '0.1.0',
  name: 'V1213',
  description: 'A sample of one mistake.',
})
