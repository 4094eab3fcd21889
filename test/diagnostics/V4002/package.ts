import { definePackage } from 'vetro'
// ^ V4002

export const description = definePackage({
  fullName: 'com.example.diagnostics.V4002',
  type: 'Library',
  version: '0.1.0',
  name: 'V4002',
  description: 'A sample of one mistake.',
})
