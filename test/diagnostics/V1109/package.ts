import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1109',
  namespace: 'com.example.diagnostics.V1109',
  type: 'Library',
  version: '0.1.0',
  name: 'V1109',
  description: 'A sample of one mistake.',
})
