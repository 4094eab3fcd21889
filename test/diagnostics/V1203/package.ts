import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1203',
  namespace: 'com.example.diagnostics.V1203',
  type: 'Library',
  version: '0.1.0',
  name: 'V1203',
  description: 'A sample of one mistake.',
})
