import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2003',
  namespace: 'com.example.diagnostics.V2003',
  type: 'Library',
  version: '0.1.0',
  name: 'V2003',
  description: 'A sample of one mistake.',
})
