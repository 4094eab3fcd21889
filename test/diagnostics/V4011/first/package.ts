import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4011.First',
  namespace: 'com.example.diagnostics.V4011',
  type: 'Library',
  version: '0.1.0',
  name: 'V4011',
  description: 'A sample of one mistake.',
})
