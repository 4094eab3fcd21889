import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4010.Library',
  namespace: 'com.example.diagnostics.V4010',
  type: 'Library',
  version: '1.2.0',
  name: 'V4010',
  description: 'A sample of one mistake.',
})
