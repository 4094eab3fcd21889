import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1227',
  namespace: 'com.example.diagnostics.V1227',
  type: 'Library',
  version: '0.1.0',
  name: 'V1227',
  description: 'A sample of one mistake.',
})
