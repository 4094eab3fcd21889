import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5018',
  namespace: 'com.example.diagnostics.V5018',
  type: 'Library',
  version: '0.1.0',
  name: 'V5018',
  description: 'A sample of one mistake.',
})
