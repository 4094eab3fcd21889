import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1211',
  namespace: 'com.example.diagnostics.V1211',
  type: 'Library',
  version: '0.1.0',
  name: 'V1211',
  description: 'A sample of one mistake.',
})
