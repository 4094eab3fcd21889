import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V-4004',
  // ^ V4004
  type: 'Library',
  version: '0.1.0',
  name: 'V4004',
  description: 'A sample of one mistake.',
})
