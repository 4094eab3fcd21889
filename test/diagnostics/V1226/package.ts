import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1226',
  namespace: 'com.example.diagnostics.V1226',
  type: 'Library',
  version: '0.1.0',
  name: 'V1226',
  description: 'A sample of one mistake.',
})
