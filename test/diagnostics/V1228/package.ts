import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1228',
  namespace: 'com.example.diagnostics.V1228',
  type: 'Library',
  version: '0.1.0',
  name: 'V1228',
  description: 'A sample of one mistake.',
})
