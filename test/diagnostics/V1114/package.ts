import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1114',
  namespace: 'com.example.diagnostics.V1114',
  type: 'Library',
  version: '0.1.0',
  name: 'V1114',
  description: 'A sample of one mistake.',
})
