import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2011',
  namespace: 'com.example.diagnostics.V2011',
  type: 'Library',
  version: '0.1.0',
  name: 'V2011',
  description: 'A sample of one mistake.',
})
