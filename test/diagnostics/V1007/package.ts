import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1007',
  namespace: 'com.example.diagnostics.V1007',
  type: 'Library',
  version: '0.1.0',
  name: 'V1007',
  description: 'A sample of one mistake.',
})
