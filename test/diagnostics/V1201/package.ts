import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1201',
  namespace: 'com.example.diagnostics.V1201',
  type: 'Library',
  version: '0.1.0',
  name: 'V1201',
  description: 'A sample of one mistake.',
})
