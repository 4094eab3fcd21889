import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2006',
  namespace: 'com.example.diagnostics.V2006',
  type: 'Library',
  version: '0.1.0',
  name: 'V2006',
  description: 'A sample of one mistake.',
})
