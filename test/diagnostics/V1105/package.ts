import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1105',
  namespace: 'com.example.diagnostics.V1105',
  type: 'Library',
  version: '0.1.0',
  name: 'V1105',
  description: 'A sample of one mistake.',
})
