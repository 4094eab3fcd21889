import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V2007',
  namespace: 'com.example.diagnostics.V2007',
  type: 'Library',
  version: '0.1.0',
  name: 'V2007',
  description: 'A sample of one mistake.',
})
