import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1220',
  namespace: 'com.example.diagnostics.V1220',
  type: 'Library',
  version: '0.1.0',
  name: 'V1220',
  description: 'A sample of one mistake.',
})
