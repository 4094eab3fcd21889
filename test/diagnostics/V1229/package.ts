import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1229',
  namespace: 'com.example.diagnostics.V1229',
  type: 'Library',
  version: '0.1.0',
  name: 'V1229',
  description: 'A sample of one mistake.',
})
