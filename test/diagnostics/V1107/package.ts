import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1107',
  namespace: 'com.example.diagnostics.V1107',
  type: 'Library',
  version: '0.1.0',
  name: 'V1107',
  description: 'A sample of one mistake.',
})
