import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2010',
  namespace: 'com.example.diagnostics.V2010',
  type: 'Library',
  version: '0.1.0',
  name: 'V2010',
  description: 'A sample of one mistake.',
})
