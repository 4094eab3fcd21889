import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4007',
  type: 'Library',
  version: '0.1.0',
  name: 'V4007',
  description: 'A sample of one mistake.',
})
