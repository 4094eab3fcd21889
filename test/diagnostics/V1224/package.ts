import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1224',
  namespace: 'com.example.diagnostics.V1224',
  type: 'Library',
  version: '0.1.0',
  name: 'V1224',
  description: 'A sample of one mistake.',
})
