import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1223',
  namespace: 'com.example.diagnostics.V1223',
  type: 'Library',
  version: '0.1.0',
  name: 'V1223',
  description: 'A sample of one mistake.',
})
