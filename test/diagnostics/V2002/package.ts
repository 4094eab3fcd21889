import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2002',
  namespace: 'com.example.diagnostics.V2002',
  type: 'Library',
  version: '0.1.0',
  name: 'V2002',
  description: 'A sample of one mistake.',
})
