import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5008',
  namespace: 'com.example.diagnostics.V5008',
  type: 'Library',
  version: '0.1.0',
  name: 'V5008',
  description: 'A sample of one mistake.',
})
