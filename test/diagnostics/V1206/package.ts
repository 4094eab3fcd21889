import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1206',
  namespace: 'com.example.diagnostics.V1206',
  type: 'Library',
  version: '0.1.0',
  name: 'V1206',
  description: 'A sample of one mistake.',
})
