import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6006.User',
  namespace: 'com.example.diagnostics.V6006',
  type: 'Library',
  version: '0.1.0',
  name: 'V6006',
  description: 'A sample of one mistake.',
})
