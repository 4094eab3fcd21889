import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1225',
  namespace: 'com.example.diagnostics.V1225',
  type: 'Library',
  version: '0.1.0',
  name: 'V1225',
  description: 'A sample of one mistake.',
})
