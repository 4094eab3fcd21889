import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5003',
  namespace: 'com.example.diagnostics.V5003',
  type: 'Library',
  version: '0.1.0',
  name: 'V5003',
  description: 'A sample of one mistake.',
})
