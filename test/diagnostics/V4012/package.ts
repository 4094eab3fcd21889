import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4012',
  namespace: 'com.example.diagnostics.V4012',
  type: 'Application',
  // ^ V4012
  version: '0.1.0',
  name: 'V4012',
  description: 'A sample of one mistake.',
})
