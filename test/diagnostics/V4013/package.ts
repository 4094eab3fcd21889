import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4013',
  namespace: 'com.example.diagnostics.V4013',
  type: 'Library',
  version: '0.1.0',
  name: 'V4013',
  description: 'A sample of one mistake.',
})
