import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1112',
  namespace: 'com.example.diagnostics.V1112',
  type: 'Library',
  version: '0.1.0',
  name: 'V1112',
  description: 'A sample of one mistake.',
})
