import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4003',
  type: 'Library',
  version: '0.1.0',
  name: 'V4003'.toLowerCase(),
  // ^ V4003
  description: 'A sample of one mistake.',
})
