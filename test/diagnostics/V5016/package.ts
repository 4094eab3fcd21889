import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5016',
  namespace: 'com.example.diagnostics.V5016',
  type: 'Library',
  version: '0.1.0',
  name: 'V5016',
  description: 'A sample of one mistake.',
})
