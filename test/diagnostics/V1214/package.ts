import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1214',
  namespace: 'com.example.diagnostics.V1214',
  type: 'Library',
  version: '0.1.0',
  name: 'V1214',
  description: 'A sample of one mistake.',
})
