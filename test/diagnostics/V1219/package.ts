import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1219',
  namespace: 'com.example.diagnostics.V1219',
  type: 'Library',
  version: '0.1.0',
  name: 'V1219',
  description: 'A sample of one mistake.',
})
