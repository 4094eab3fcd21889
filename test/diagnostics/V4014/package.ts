import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4014',
  namespace: 'com.example.diagnostics.V4014',
  type: 'Library',
  version: '0.1.0',
  name: 'V4014',
  description: 'A sample of one mistake.',
})
