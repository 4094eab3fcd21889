import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2012',
  namespace: 'com.example.diagnostics.V2012',
  type: 'Library',
  version: '0.1.0',
  name: 'V2012',
  description: 'A sample of one mistake.',
})
