import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1116',
  namespace: 'com.example.diagnostics.V1116',
  type: 'Library',
  version: '0.1.0',
  name: 'V1116',
  description: 'A sample of one mistake.',
})
