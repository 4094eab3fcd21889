import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1204',
  namespace: 'com.example.diagnostics.V1204',
  type: 'Library',
  version: '0.1.0',
  name: 'V1204',
  description: 'A sample of one mistake.',
})
