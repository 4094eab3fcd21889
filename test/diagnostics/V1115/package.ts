import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1115',
  namespace: 'com.example.diagnostics.V1115',
  type: 'Library',
  version: '0.1.0',
  name: 'V1115',
  description: 'A sample of one mistake.',
})
