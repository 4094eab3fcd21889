import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1222',
  namespace: 'com.example.diagnostics.V1222',
  type: 'Library',
  version: '0.1.0',
  name: 'V1222',
  description: 'A sample of one mistake.',
})
