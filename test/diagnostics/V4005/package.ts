import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4005',
  type: 'Library',
  version: '0.1',
  // ^ V4005
  name: 'V4005',
  description: 'A sample of one mistake.',
})
