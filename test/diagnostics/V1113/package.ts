import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1113',
  namespace: 'com.example.diagnostics.V1113',
  type: 'Library',
  version: '0.1.0',
  name: 'V1113',
  description: 'A sample of one mistake.',
})
