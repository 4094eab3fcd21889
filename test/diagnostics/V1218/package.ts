import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1218',
  namespace: 'com.example.diagnostics.V1218',
  type: 'Library',
  version: '0.1.0',
  name: 'V1218',
  description: 'A sample of one mistake.',
})
