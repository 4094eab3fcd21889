import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4010.User',
  namespace: 'com.example.diagnostics.V4010',
  type: 'Library',
  version: '0.1.0',
  name: 'V4010',
  description: 'A sample of one mistake.',
  requires: { 'com.example.diagnostics.V4010.Library': '' },
  // ^ V4010
})
